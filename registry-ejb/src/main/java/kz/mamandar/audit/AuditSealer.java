package kz.mamandar.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.seal.ChainSealer;
import kz.mamandar.platform.seal.SealedTable;
import kz.mamandar.platform.seal.SealedTable.Column;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

/** Seals audit events in batches. An EJB: called from a timer, the transactions of other beans do not reach the database on this server. */
@Stateless
@Guarded
public class AuditSealer {

    static final int BATCH = ChainSealer.BATCH;

    static final SealedTable TABLE = new SealedTable(
            "audit_event",
            "audit_seal",
            "mamandar-audit-1",
            List.of(
                    Column.text("actor_kind"),
                    Column.text("actor_id"),
                    Column.text("action"),
                    Column.text("subject_kind"),
                    Column.text("subject_id"),
                    Column.text("outcome"),
                    Column.text("purpose"),
                    Column.printed("details"),
                    Column.text("client_ip")));

    private ChainSealer chain;

    /** For the container. */
    public AuditSealer() {}

    @Inject
    public AuditSealer(Jdbc jdbc, Clock clock) {
        this.chain = new ChainSealer(jdbc, clock, TABLE);
    }

    /** Whether any event waits for its seal. */
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isWorkWaiting() {
        return chain.isWorkWaiting();
    }

    /** Seals the next batch and tells how many events it had; 0 when another node is at it or nothing waits. */
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sealBatch() {
        return chain.sealBatch();
    }
}

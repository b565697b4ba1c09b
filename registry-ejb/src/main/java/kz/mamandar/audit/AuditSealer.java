package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.OwnTransaction;
import kz.mamandar.platform.seal.ChainSealer;
import kz.mamandar.platform.seal.SealedTable;
import kz.mamandar.platform.seal.SealedTable.Column;

/** Seals audit events in batches. */
@ApplicationScoped
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

    protected AuditSealer() {}

    @Inject
    public AuditSealer(Jdbc jdbc, Clock clock) {
        this.chain = new ChainSealer(jdbc, clock, TABLE);
    }

    /** Whether any event waits for its seal. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isWorkWaiting() {
        return chain.isWorkWaiting();
    }

    /** Seals the next batch and tells how many events it had; 0 when another node is at it or nothing waits. */
    @OwnTransaction
    public int sealBatch() {
        return chain.sealBatch();
    }
}

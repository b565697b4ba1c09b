package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.seal.ChainSealer;
import kz.mamandar.platform.seal.SealedTable;
import kz.mamandar.platform.seal.SealedTable.Column;
import kz.mamandar.platform.seal.TableSealer;

/** Seals audit events in batches. */
@ApplicationScoped
public class AuditSealer extends TableSealer {

    static final int BATCH = ChainSealer.BATCH;

    public static final SealedTable TABLE = new SealedTable(
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

    protected AuditSealer() {}

    @Inject
    public AuditSealer(Jdbc jdbc, Clock clock) {
        super(new ChainSealer(jdbc, clock, TABLE));
    }
}

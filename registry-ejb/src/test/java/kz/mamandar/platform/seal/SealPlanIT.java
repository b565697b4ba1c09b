package kz.mamandar.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import kz.mamandar.audit.AuditSealer;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.Test;

/** What is asked every five seconds, of a table that only grows. */
class SealPlanIT {

    private static final int EVENTS = 20_000;

    private final Database database = Database.fresh("seal_plan");
    private final ChainSealer sealer = new ChainSealer(database.jdbc(), Clock.systemUTC(), AuditSealer.TABLE);

    @Test
    void whether_rows_wait_is_one_look_at_the_key_however_many_are_sealed() {
        database.jdbc()
                .update(
                        "insert into audit_event (at, actor_kind, action, outcome)"
                                + " select now(), 'SYSTEM', 'SIGN_IN', 'DONE' from generate_series(1, ?)",
                        List.of(EVENTS));
        while (sealer.isWorkWaiting()) {
            database.transact(em -> sealer.sealBatch());
        }
        database.jdbc().update("analyze audit_event, audit_seal", List.of());
        String plan = String.join(
                "\n", database.jdbc().list("explain " + sealer.waitingSql(), List.of(), row -> row.getString(1)));
        assertThat(plan).contains("audit_event_pkey").doesNotContain("Seq Scan on audit_event");
    }
}

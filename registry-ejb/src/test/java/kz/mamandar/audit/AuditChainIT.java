package kz.mamandar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.seal.ChainVerifier;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainIT {

    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Database database;
    private AuditLog log;
    private AuditSealer sealer;

    @BeforeEach
    void freshChain() {
        database = Database.fresh("audit_chain_" + ++databases);
        log = TestAudit.on(database, new CurrentCaller(), clock);
        sealer = new AuditSealer(database.jdbc(), clock);
        for (int seal = 0; seal < 3; seal++) {
            for (int i = 0; i < 4; i++) {
                log.record(AuditAction.SIGN_IN, "account", "7", Map.of("channel", "EMAIL", "a", "Ә"));
            }
            database.inTransaction(em -> sealer.sealBatch());
        }
        log.recordFailure(AuditAction.SIGN_IN_FAILED, "address", "ab", "CODE_WRONG");
    }

    @Test
    void an_untouched_chain_is_intact() {
        ChainVerifier.Result result = verify();
        assertThat(result.intact()).isTrue();
        assertThat(result.seals()).isEqualTo(3);
        assertThat(result.events()).isEqualTo(12);
        assertThat(result.unsealed()).isEqualTo(1);
        assertThat(result.lastRoot())
                .hasValueSatisfying(root -> assertThat(root).hasSize(64));
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_event() {
        assertThatThrownBy(() -> update("update audit_event set subject_id = '8' where id = 6"))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> update("delete from audit_event where id = 13"))
                .isInstanceOf(PersistenceFailure.class);
        assertThatThrownBy(() -> update("truncate audit_event cascade")).isInstanceOf(PersistenceFailure.class);
    }

    @Test
    void the_database_refuses_to_change_an_event_while_it_is_sealed() {
        assertThatThrownBy(
                        () -> update(
                                "update audit_event set seal_id = 1, hash = sha256('x'), details = '{\"a\": \"b\"}' where id = 13"))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void an_event_with_a_seal_that_does_not_exist_is_found() {
        update("update audit_event set seal_id = 99, hash = sha256('x') where id = 13");
        assertThat(verify().brokenSeal()).contains(99L);
        assertThat(verify().brokenEvent()).contains(13L);
    }

    @Test
    void a_change_past_the_triggers_is_found() {
        asSuperuser("update audit_event set subject_id = '8' where id = 6");
        assertThat(verify().brokenSeal()).contains(2L);
        assertThat(verify().brokenEvent()).contains(6L);
    }

    @Test
    void a_change_with_its_hash_mended_is_found_by_the_seal() {
        asSuperuser("update audit_event set hash = sha256('x') where id = 6");
        assertThat(verify().brokenEvent()).contains(6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", hash"})
    void two_events_that_changed_places_are_found(String withTheirHashes) {
        log.record(AuditAction.APPLICATION_SUBMITTED, "application", "1", Map.of());
        log.record(AuditAction.DECISION_MADE, "application", "1", Map.of());
        database.inTransaction(em -> sealer.sealBatch());
        assertThat(verify().intact()).isTrue();

        String columns = "at, action, subject_kind, subject_id, details" + withTheirHashes;
        asSuperuser("update audit_event e set (" + columns + ") = (select " + columns
                + " from audit_event other where other.id = 29 - e.id) where e.id in (14, 15)");

        assertThat(verify().brokenSeal()).contains(4L);
        assertThat(verify().brokenEvent()).contains(14L);
    }

    @Test
    void a_removed_event_is_found() {
        asSuperuser("delete from audit_event where id = 11");
        assertThat(verify().brokenSeal()).contains(3L);
        assertThat(verify().seals()).isEqualTo(2);
    }

    @Test
    void an_event_taken_out_of_its_seal_is_found() {
        asSuperuser("update audit_event set seal_id = null, hash = null where id = 1");
        assertThat(verify().brokenSeal()).contains(1L);
    }

    @Test
    void a_seal_removed_with_its_events_is_found() {
        asSuperuser("delete from audit_event where seal_id = 2");
        asSuperuser("delete from audit_seal where id = 2");
        assertThat(verify().brokenSeal()).contains(3L);
    }

    @Test
    void a_seal_removed_from_over_its_events_is_found() {
        asSuperuser("delete from audit_seal where id = 3");
        assertThat(verify().brokenSeal()).contains(3L);
        assertThat(verify().brokenEvent()).contains(9L);
    }

    @Test
    void an_event_slipped_in_is_found() {
        asSuperuser("insert into audit_event (at, actor_kind, action, outcome, seal_id, hash)"
                + " values (now(), 'SYSTEM', 'SIGN_IN', 'DONE', 1, sha256('x'))");
        assertThat(verify().brokenSeal()).contains(1L);
    }

    private ChainVerifier.Result verify() {
        return new AuditVerifier(database.dataSource()).verify(events -> {});
    }

    private void update(String sql) {
        database.jdbc().update(sql, List.of());
    }

    private void asSuperuser(String sql) {
        update("set session_replication_role = replica; " + sql);
    }
}

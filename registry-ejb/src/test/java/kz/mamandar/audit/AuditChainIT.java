package kz.mamandar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.seal.ChainVerifier;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
            while (sealer.isWorkWaiting()) {
                seal();
            }
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
    void the_database_refuses_to_change_or_remove_a_seal() {
        assertThatThrownBy(() -> update("update audit_seal set hashes = '' where id = 2"))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> update("delete from audit_seal where id = 3")).isInstanceOf(PersistenceFailure.class);
    }

    @Test
    void a_change_past_the_triggers_is_found() {
        asSuperuser("update audit_event set subject_id = '8' where id = 6");
        assertThat(verify().brokenSeal()).contains(2L);
        assertThat(verify().brokenEvent()).contains(6L);
    }

    @Test
    void a_change_with_its_hash_mended_is_found_by_the_seal() {
        asSuperuser("update audit_seal set hashes = overlay(hashes placing sha256('x') from 33) where id = 2");
        assertThat(verify().brokenEvent()).contains(6L);
    }

    @Test
    void two_events_that_changed_places_are_found() {
        log.record(AuditAction.APPLICATION_SUBMITTED, "application", "1", Map.of());
        log.record(AuditAction.DECISION_MADE, "application", "1", Map.of());
        seal();
        assertThat(verify().intact()).isTrue();

        String columns = "at, action, subject_kind, subject_id, details";
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
        asSuperuser("update audit_seal set events = '{[2,5)}', hashes = substr(hashes, 33) where id = 1");
        assertThat(verify().brokenSeal()).contains(1L);
    }

    @Test
    void a_seal_removed_with_its_events_is_found() {
        asSuperuser("delete from audit_event where id between 5 and 8");
        asSuperuser("delete from audit_seal where id = 2");
        assertThat(verify().brokenSeal()).contains(3L);
    }

    @Test
    void a_seal_removed_from_over_its_events_is_found() {
        asSuperuser("delete from audit_seal where id = 2");
        assertThat(verify().brokenSeal()).contains(3L);
    }

    @Test
    void events_wait_again_when_the_last_seal_is_cut_off_and_the_root_that_was_kept_is_not_there_any_more() {
        Optional<String> kept = verify().lastRoot();
        asSuperuser("delete from audit_seal where id = 3");
        assertThat(verify().unsealed()).isEqualTo(5);
        assertThat(verify().lastRoot()).isNotEqualTo(kept);
    }

    @Test
    void an_event_slipped_in_is_found() {
        asSuperuser("delete from audit_event where id = 3");
        asSuperuser("insert into audit_event (id, at, actor_kind, action, outcome)"
                + " values (3, now(), 'SYSTEM', 'SIGN_IN', 'DONE')");
        assertThat(verify().brokenSeal()).contains(1L);
        assertThat(verify().brokenEvent()).contains(3L);
    }

    @Test
    void an_event_slipped_in_between_two_seals_is_found() {
        asSuperuser("alter sequence audit_event_evidence_seq restart with 15");
        log.record(AuditAction.SIGN_IN, "account", "7", Map.of());
        seal();
        assertThat(verify().intact()).isTrue();
        asSuperuser("insert into audit_event (id, at, actor_kind, action, outcome)"
                + " values (14, now(), 'SYSTEM', 'SIGN_IN', 'DONE')");
        assertThat(verify().brokenSeal()).isEmpty();
        assertThat(verify().brokenEvent()).contains(14L);
    }

    @Test
    void events_wait_for_a_transaction_that_has_an_earlier_id_and_all_are_sealed_once_in_the_end() throws Exception {
        seal();
        try (Connection open = database.dataSource().getConnection()) {
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.execute("insert into audit_event (at, actor_kind, action, outcome)"
                        + " values (now(), 'SYSTEM', 'SIGN_IN', 'DONE')");
            }
            log.record(AuditAction.SIGN_IN, "account", "7", Map.of());
            assertThat(sealer.isWorkWaiting()).isTrue();
            assertThat(seal()).isZero();
            open.commit();
        }
        assertThat(seal()).isEqualTo(2);
        assertThat(sealer.isWorkWaiting()).isFalse();
        assertThat(verify().intact()).isTrue();
        assertThat(verify().unsealed()).isZero();
        assertThat(verify().events()).isEqualTo(15);
    }

    @Test
    void a_busy_audit_is_sealed_up_to_a_moment_that_has_passed() throws Exception {
        seal();
        try (Connection first = database.dataSource().getConnection();
                Connection second = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            first.createStatement().execute("select pg_current_xact_id()");
            log.record(AuditAction.SIGN_IN, "account", "7", Map.of());
            assertThat(seal()).isZero();
            second.setAutoCommit(false);
            second.createStatement().execute("select pg_current_xact_id()");
            first.commit();
            log.record(AuditAction.SIGN_IN, "account", "8", Map.of());
            assertThat(seal()).as("what had been given before the second began").isEqualTo(1);
            second.commit();
        }
        assertThat(seal()).isEqualTo(1);
        assertThat(verify().intact()).isTrue();
    }

    private int seal() {
        return database.inTransaction(em -> sealer.sealBatch());
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

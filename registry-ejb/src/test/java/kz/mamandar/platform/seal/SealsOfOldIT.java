package kz.mamandar.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import kz.mamandar.audit.AuditSealer;
import kz.mamandar.platform.seal.ChainVerifier.Result;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain whose rows carried their seals goes on with seals that stand apart (V074). */
class SealsOfOldIT {

    private static final SealedTable TABLE = AuditSealer.TABLE;

    private static int databases;

    private Database database;
    private String root = "00".repeat(RowHash.BYTES);

    @BeforeEach
    void oldChain() {
        database = Database.at("71", "seals_of_old_" + ++databases);
        for (int i = 1; i <= 8; i++) {
            update("insert into audit_event (at, actor_kind, action, outcome, purpose)"
                    + " values (now(), 'SYSTEM', 'SIGN_IN', 'DONE', 'Тексеру " + i + "')");
        }
        sealAsBefore("1, 2, 4");
        sealAsBefore("3, 6");
    }

    @Test
    void what_was_sealed_stays_sealed_and_the_rest_is_sealed_next() {
        database.migrate();
        Result before = verify();
        assertThat(before.intact()).isTrue();
        assertThat(before.seals()).isEqualTo(2);
        assertThat(before.events()).isEqualTo(5);
        assertThat(before.lastRoot()).contains(root);

        ChainSealer sealer = new ChainSealer(database.jdbc(), Clock.systemUTC(), TABLE);
        update("insert into audit_event (at, actor_kind, action, outcome) values (now(), 'SYSTEM', 'SIGN_IN', 'DONE')");
        while (sealer.isWorkWaiting()) {
            database.transact(em -> sealer.sealBatch());
        }
        Result after = verify();
        assertThat(after.intact()).isTrue();
        assertThat(after.events()).isEqualTo(9);
        assertThat(after.unsealed()).isZero();
        assertThat(database.jdbc()
                        .list(
                                "select events::text as events from audit_seal order by id",
                                List.of(),
                                row -> row.getString(1)))
                .containsExactly("{[1,3),[4,5)}", "{[3,4),[6,7)}", "{[5,6),[7,10)}");
    }

    @Test
    void what_was_changed_before_is_found_after() {
        update("set session_replication_role = replica; update audit_event set purpose = '?' where id = 3");
        database.migrate();
        assertThat(verify().brokenSeal()).contains(2L);
        assertThat(verify().brokenEvent()).contains(3L);
    }

    private void sealAsBefore(String ids) {
        List<byte[]> hashes = database.jdbc()
                .list(
                        "select " + TABLE.selected() + " from audit_event e where e.id in (" + ids + ") order by e.id",
                        List.of(),
                        row -> RowHash.of(TABLE, row));
        MessageDigest digest = RowHash.sha256();
        digest.update(HexFormat.of().parseHex(root));
        hashes.forEach(digest::update);
        byte[] next = digest.digest();
        long seal = database.jdbc()
                .count(
                        "insert into audit_seal (sealed_at, event_count, previous_root, root) values (now(), ?, ?, ?) returning id",
                        List.of(hashes.size(), HexFormat.of().parseHex(root), next));
        String[] rows = ids.split(", ");
        for (int i = 0; i < rows.length; i++) {
            database.jdbc()
                    .update(
                            "update audit_event set seal_id = ?, hash = ? where id = " + rows[i],
                            List.of(seal, hashes.get(i)));
        }
        root = HexFormat.of().formatHex(next);
    }

    private Result verify() {
        return new ChainVerifier(database.dataSource(), TABLE).verify(events -> {});
    }

    private void update(String sql) {
        database.jdbc().update(sql, List.of());
    }
}

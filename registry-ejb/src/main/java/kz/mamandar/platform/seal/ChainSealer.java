package kz.mamandar.platform.seal;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Seals rows in batches: the root of a seal is SHA-256 over the root before it and the hashes of its rows in the order of
 * their ids. Whoever changes or removes a sealed row has to change every later root as well.
 */
public final class ChainSealer {

    public static final int BATCH = 5_000;

    private static final byte[] FIRST = new byte[RowHash.BYTES];

    private final Jdbc jdbc;
    private final Clock clock;
    private final SealedTable table;

    public ChainSealer(Jdbc jdbc, Clock clock, SealedTable table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** Whether any row waits for its seal; one look at a partial index. */
    public boolean isWorkWaiting() {
        return jdbc.find("select 1 from " + table.table() + " where seal_id is null limit 1", List.of(), row -> true)
                .isPresent();
    }

    /**
     * Seals the next batch and tells how many rows it had; 0 when another node is at it or nothing waits. The caller's
     * transaction must be of its own.
     */
    public int sealBatch() {
        boolean mine = jdbc.find(
                        "select pg_try_advisory_xact_lock(hashtext(?)) as mine",
                        List.of(table.seals()),
                        row -> row.getBoolean("mine"))
                .orElse(false);
        if (!mine) {
            return 0;
        }
        List<Hashed> rows = jdbc.list(
                "select " + table.selected() + " from " + table.table()
                        + " e where e.seal_id is null order by e.id limit ?",
                List.of(BATCH),
                row -> new Hashed(row.getLong("id"), RowHash.of(table, row)));
        if (!rows.isEmpty()) {
            seal(rows);
        }
        return rows.size();
    }

    private void seal(List<Hashed> rows) {
        byte[] previous = jdbc.find(
                        "select root from " + table.seals() + " order by id desc limit 1",
                        List.of(),
                        row -> row.getBytes("root"))
                .orElse(FIRST);
        long seal = jdbc.find(
                        "insert into " + table.seals()
                                + " (sealed_at, event_count, previous_root, root) values (?, ?, ?, ?) returning id",
                        List.of(clock.instant(), rows.size(), previous, root(previous, rows)),
                        row -> row.getLong("id"))
                .orElseThrow();
        jdbc.update(
                "update " + table.table() + " e set seal_id = ?, hash = h.hash"
                        + " from unnest(cast(? as bigint[]), cast(? as bytea[])) as h(id, hash) where e.id = h.id",
                List.of(
                        seal,
                        rows.stream().map(Hashed::id).toArray(Long[]::new),
                        rows.stream().map(Hashed::hash).toArray(byte[][]::new)));
    }

    private static byte[] root(byte[] previous, List<Hashed> rows) {
        MessageDigest digest = RowHash.sha256();
        digest.update(previous);
        rows.forEach(row -> digest.update(row.hash()));
        return digest.digest();
    }

    private record Hashed(long id, byte[] hash) {}
}

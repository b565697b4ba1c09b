package kz.mamandar.platform.seal;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Seals rows in batches: the root of a seal is SHA-256 over the root before it and the hashes of its rows in the order of
 * their ids. Whoever changes or removes a sealed row has to change every later root as well. The rows themselves are only read.
 */
public final class ChainSealer {

    public static final int BATCH = 5_000;

    private static final byte[] FIRST = new byte[RowHash.BYTES];

    /** Moments that are remembered while transactions of theirs still run; more of them would say little more. */
    private static final int SIGHTS = 100;

    private final Jdbc jdbc;
    private final Clock clock;
    private final SealedTable table;
    private final Deque<Sight> sights = new ArrayDeque<>();
    private long whole;

    public ChainSealer(Jdbc jdbc, Clock clock, SealedTable table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** Whether any row waits for its seal; one look at the key. */
    public boolean isWorkWaiting() {
        return jdbc.find(waitingSql(), List.of(), row -> true).isPresent();
    }

    /** Ordered, as otherwise PostgreSQL reads the whole table from its oldest row on, all of which are sealed. */
    String waitingSql() {
        return "select 1 from " + table.table() + " where id > coalesce((select settled from " + table.seals()
                + " order by id desc limit 1), 0) order by id limit 1";
    }

    /**
     * Seals the next batch and tells how many rows it had; 0 when another node is at it, or nothing waits but what may still have gaps. The
     * caller's transaction must be of its own.
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
        long until = wholeUntil();
        Optional<Seal> last = jdbc.find(
                "select root, settled from " + table.seals() + " order by id desc limit 1",
                List.of(),
                row -> new Seal(row.getBytes("root"), row.getLong("settled")));
        List<Hashed> rows = waiting(last.map(Seal::settled).orElse(0L), until);
        if (!rows.isEmpty()) {
            seal(last.map(Seal::root).orElse(FIRST), rows, rows.size() < BATCH ? until : lastOf(rows));
        }
        return rows.size();
    }

    private record Seal(byte[] root, long settled) {}

    private record Hashed(long id, byte[] hash) {}

    /** Ids that had been given at a moment, and the number that the next transaction would have got then. */
    private record Sight(long given, long transaction) {}

    /**
     * The id up to which every row that there will ever be can be seen by the next statement: all transactions that could have had an id
     * up to it have ended. Ids are looked at first and transactions afterwards: an id's transaction has its number before (V074).
     */
    private synchronized long wholeUntil() {
        long given = jdbc.count(
                "select last_value - case when is_called then 0 else 1 end from " + table.sequence(), List.of());
        if (given < whole) { // the database was set back under a running server
            sights.clear();
            whole = 0;
        }
        List<Long> transactions = jdbc.find(
                        "select cast(cast(pg_snapshot_xmin(s) as text) as bigint) as oldest,"
                                + " cast(cast(pg_snapshot_xmax(s) as text) as bigint) as next from pg_current_snapshot() s",
                        List.of(),
                        row -> List.of(row.getLong("oldest"), row.getLong("next")))
                .orElseThrow();
        if (sights.size() < SIGHTS) {
            sights.addLast(new Sight(given, transactions.get(1)));
        }
        while (!sights.isEmpty() && sights.getFirst().transaction <= transactions.get(0)) {
            whole = Math.max(whole, sights.removeFirst().given);
        }
        return whole;
    }

    /** Rows without a seal, by id. Only seals of old (V074) may hold ids beyond what is settled. */
    private List<Hashed> waiting(long settled, long until) {
        return jdbc.list(
                "select " + table.selected() + " from " + table.table()
                        + " e, (select coalesce(range_agg(s.events), '{}') as events from " + table.seals()
                        + " s where s.events && int8multirange(int8range(?, null, '()'))) as taken"
                        + " where e.id > ? and e.id <= ? and not e.id <@ taken.events order by e.id limit ?",
                List.of(settled, settled, until, BATCH),
                row -> new Hashed(row.getLong("id"), RowHash.of(table, row)));
    }

    private static long lastOf(List<Hashed> rows) {
        return rows.get(rows.size() - 1).id;
    }

    private void seal(byte[] previous, List<Hashed> rows, long settled) {
        MessageDigest root = RowHash.sha256();
        root.update(previous);
        byte[] hashes = new byte[rows.size() * RowHash.BYTES];
        for (int i = 0; i < rows.size(); i++) {
            root.update(rows.get(i).hash);
            System.arraycopy(rows.get(i).hash, 0, hashes, i * RowHash.BYTES, RowHash.BYTES);
        }
        jdbc.update(
                "insert into " + table.seals()
                        + " (sealed_at, event_count, previous_root, root, events, hashes, settled)"
                        + " values (?, ?, ?, ?, cast(? as int8multirange), ?, ?)",
                List.of(clock.instant(), rows.size(), previous, root.digest(), ranges(rows), hashes, settled));
    }

    /** The ids as PostgreSQL writes a multirange: {@code {[1,4),[6,9)}}. */
    private static String ranges(List<Hashed> rows) {
        StringBuilder ranges = new StringBuilder("{[").append(rows.get(0).id);
        for (int i = 1; i < rows.size(); i++) {
            long before = rows.get(i - 1).id;
            long id = rows.get(i).id;
            if (id > before + 1) {
                ranges.append(',').append(before + 1).append("),[").append(id);
            }
        }
        return ranges.append(',').append(lastOf(rows) + 1).append(")}").toString();
    }
}

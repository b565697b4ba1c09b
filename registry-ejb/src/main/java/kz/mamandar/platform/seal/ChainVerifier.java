package kz.mamandar.platform.seal;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Recomputes the whole chain of seals from the rows. Reads with a cursor, needs no container, changes nothing. */
public final class ChainVerifier {

    private static final int FETCH = 100;
    private static final int PROGRESS = 5_000;

    private final DataSource dataSource;
    private final SealedTable table;

    public ChainVerifier(DataSource dataSource, SealedTable table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /**
     * What was found.
     *
     * @param brokenSeal the first seal that does not fit its events or the seal before it
     * @param brokenEvent the first event in it that is not as it was sealed, or that stands in no seal though it should; empty when
     *     events are missing or none can be told
     * @param unsealed events that still wait for their seal
     * @param lastRoot root of the last seal in hex; kept elsewhere it proves that no later seal was cut off
     */
    public record Result(
            long seals,
            long events,
            Optional<Long> brokenSeal,
            Optional<Long> brokenEvent,
            long unsealed,
            Optional<String> lastRoot) {

        public boolean intact() {
            return brokenSeal.isEmpty() && brokenEvent.isEmpty();
        }
    }

    /** @param progress is told the number of events read so far, now and then */
    public Result verify(LongConsumer progress) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Result result = new Walk(connection, progress).result();
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    /** One walk along the chain. */
    private final class Walk {

        private final Connection connection;
        private final LongConsumer progress;
        private long seals;
        private long events;
        private long settled;
        private byte[] lastRoot = new byte[RowHash.BYTES];
        private Optional<Long> brokenSeal = Optional.empty();
        private Optional<Long> brokenEvent = Optional.empty();

        Walk(Connection connection, LongConsumer progress) {
            this.connection = connection;
            this.progress = progress;
        }

        Result result() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select id, event_count, previous_root, root, events::text as events, hashes, settled from "
                                    + table.seals() + " order by id");
                    PreparedStatement rows = connection.prepareStatement(rows())) {
                statement.setFetchSize(FETCH);
                try (ResultSet seal = statement.executeQuery()) {
                    while (brokenSeal.isEmpty() && seal.next()) {
                        accept(seal, rows);
                    }
                }
            }
            if (brokenSeal.isEmpty()) {
                brokenEvent = outside();
            }
            return new Result(
                    seals,
                    events,
                    brokenSeal,
                    brokenEvent,
                    number("select count(*) from " + table.table() + " where id > ?", settled),
                    seals == 0 ? Optional.empty() : Optional.of(HexFormat.of().formatHex(lastRoot)));
        }

        private String rows() {
            return "select " + table.selected() + " from unnest(cast(? as int8multirange)) as r join " + table.table()
                    + " e on e.id >= lower(r) and e.id < upper(r) order by e.id";
        }

        /** Compares the seal at hand with its rows and with the seal before it. */
        private void accept(ResultSet seal, PreparedStatement rows) throws SQLException {
            byte[] hashes = seal.getBytes("hashes");
            MessageDigest digest = RowHash.sha256();
            digest.update(lastRoot);
            int seen = 0;
            Long changed = null;
            rows.setString(1, seal.getString("events"));
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    byte[] hash = RowHash.of(table, row);
                    digest.update(hash);
                    if (changed == null && !isAt(hashes, seen, hash)) {
                        changed = row.getLong("id");
                    }
                    seen++;
                    if ((events + seen) % PROGRESS == 0) {
                        progress.accept(events + seen);
                    }
                }
            }
            boolean complete = seen == seal.getInt("event_count") && hashes.length == seen * RowHash.BYTES;
            byte[] root = seal.getBytes("root");
            if (!complete
                    || changed != null
                    || !Arrays.equals(lastRoot, seal.getBytes("previous_root"))
                    || !Arrays.equals(root, digest.digest())) {
                brokenSeal = Optional.of(seal.getLong("id"));
                brokenEvent = complete ? Optional.ofNullable(changed) : Optional.empty();
                return;
            }
            seals++;
            events += seen;
            settled = seal.getLong("settled");
            lastRoot = root;
        }

        private static boolean isAt(byte[] hashes, int place, byte[] hash) {
            int from = place * RowHash.BYTES;
            int to = from + RowHash.BYTES;
            return to <= hashes.length && Arrays.equals(hashes, from, to, hash, 0, RowHash.BYTES);
        }

        /** The first event that is in no seal though everything up to it should be: slipped in, or the last seal was removed. */
        private Optional<Long> outside() throws SQLException {
            String until = table.table() + " e where e.id <= ?";
            if (number("select count(*) from " + until, settled) == events) {
                return Optional.empty();
            }
            long first = number(
                    "select coalesce(min(e.id), 0) from " + until + " and not exists (select 1 from " + table.seals()
                            + " s where s.events @> e.id)",
                    settled);
            return first == 0 ? Optional.empty() : Optional.of(first);
        }

        private long number(String sql, long until) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, until);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }
    }
}

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

    private static final int FETCH = 5_000;

    private final DataSource dataSource;
    private final SealedTable table;

    public ChainVerifier(DataSource dataSource, SealedTable table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /** Seals with their rows; a seal without rows comes once, rows without a seal of theirs come last. */
    private String chain() {
        return "select s.id as seal, s.event_count, s.previous_root, s.root, e.seal_id, e.hash, " + table.selected()
                + " from " + table.seals() + " s full join (select * from " + table.table()
                + " where seal_id is not null) e on e.seal_id = s.id order by s.id nulls last, e.id";
    }

    /**
     * What was found.
     *
     * @param brokenSeal the first seal that does not fit its events or the seal before it
     * @param brokenEvent the first event in it that is not as it was sealed; empty when events are missing or none can be told
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
            Chain chain = new Chain(table);
            try (PreparedStatement statement = connection.prepareStatement(chain())) {
                statement.setFetchSize(FETCH);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next() && chain.accept(row)) {
                        if (chain.events % FETCH == 0) {
                            progress.accept(chain.events);
                        }
                    }
                }
            }
            chain.closeSeal();
            Result result = chain.result(unsealed(connection));
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    private long unsealed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from " + table.table() + " where seal_id is null");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The chain as far as it was walked. */
    private static final class Chain {

        private final SealedTable table;
        private long seals;
        private long events;
        private Long brokenSeal;
        private Long brokenEvent;
        private byte[] lastRoot = new byte[RowHash.BYTES];

        private Long seal;
        private int announced;
        private int seen;
        private byte[] root;
        private MessageDigest digest;

        Chain(SealedTable table) {
            this.table = table;
        }

        /** Takes the next row; false when the chain is broken and there is no use in going on. */
        boolean accept(ResultSet row) throws SQLException {
            Long sealOfRow = row.getObject("seal", Long.class);
            if (sealOfRow == null || !sealOfRow.equals(seal)) {
                closeSeal();
                if (brokenSeal != null) {
                    return false;
                }
                if (sealOfRow == null) {
                    brokenSeal = row.getLong("seal_id");
                    brokenEvent = row.getLong("id");
                    return false;
                }
                openSeal(row, sealOfRow);
            }
            if (row.getObject("seal_id") != null) {
                acceptEvent(row);
            }
            return true;
        }

        private void openSeal(ResultSet row, long id) throws SQLException {
            seal = id;
            announced = row.getInt("event_count");
            root = row.getBytes("root");
            seen = 0;
            digest = RowHash.sha256();
            digest.update(lastRoot);
            if (!Arrays.equals(lastRoot, row.getBytes("previous_root"))) {
                brokenSeal = id;
            }
        }

        private void acceptEvent(ResultSet row) throws SQLException {
            byte[] hash = RowHash.of(table, row);
            digest.update(hash);
            seen++;
            events++;
            if (brokenEvent == null && !Arrays.equals(hash, row.getBytes("hash"))) {
                brokenEvent = row.getLong("id");
            }
        }

        /** Compares the seal at hand with its events. */
        void closeSeal() {
            if (seal == null) {
                return;
            }
            boolean fits = seen == announced && Arrays.equals(root, digest.digest()) && brokenEvent == null;
            if (!fits && brokenSeal == null) {
                brokenSeal = seal;
            }
            if (brokenSeal == null) {
                seals++;
                lastRoot = root;
            }
            seal = null;
        }

        Result result(long unsealed) {
            return new Result(
                    seals,
                    events,
                    Optional.ofNullable(brokenSeal),
                    Optional.ofNullable(brokenEvent),
                    unsealed,
                    seals == 0 ? Optional.empty() : Optional.of(HexFormat.of().formatHex(lastRoot)));
        }
    }
}

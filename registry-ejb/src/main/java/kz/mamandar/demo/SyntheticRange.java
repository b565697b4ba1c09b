package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Which synthetic persons and providers a load makes: the audit event of each load says where it will end. */
record SyntheticRange(long firstPerson, long firstProvider) {

    private static final int SPECIALISTS_OF_A_PROVIDER = 40;
    private static final String LAST =
            """
            select (details ->> 'endPerson')::bigint, (details ->> 'endProvider')::bigint from audit_event
            where subject_kind = 'registry' and subject_id = 'synthetic' order by id desc limit 1""";
    private static final String RECORD =
            """
            insert into audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, details)
            values (?, 'SYSTEM', 'operator', ?, 'registry', 'synthetic', 'DONE', cast(? as jsonb))""";

    static long providersFor(long specialists) {
        return (specialists + SPECIALISTS_OF_A_PROVIDER - 1) / SPECIALISTS_OF_A_PROVIDER;
    }

    /** The specialists of a provider in a chunk: all but the last provider have the same number. */
    static long providerOf(long indexInChunk) {
        return indexInChunk / SPECIALISTS_OF_A_PROVIDER;
    }

    /** Records the load before it begins: what was reserved and then not loaded is never used again. */
    static SyntheticRange reserve(DataSource dataSource, Clock clock, int specialists, int open) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            SyntheticRange range = next(connection);
            long endPerson = range.firstPerson + specialists + open;
            if (endPerson > SyntheticRegistry.MOST) {
                throw new IllegalStateException("there are identifiers for " + SyntheticRegistry.MOST
                        + " synthetic persons in all, " + range.firstPerson + " are in use");
            }
            Map<String, String> details = new TreeMap<>(Map.of(
                    "specialists", String.valueOf(specialists),
                    "openApplications", String.valueOf(open),
                    "endPerson", String.valueOf(endPerson),
                    "endProvider",
                            String.valueOf(range.firstProvider + providersFor(specialists) + providersFor(open))));
            try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
                insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(2, AuditAction.SYNTHETIC_DATA_LOADED.name());
                insert.setString(3, Json.write(details));
                insert.executeUpdate();
            }
            connection.commit();
            return range;
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    private static SyntheticRange next(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('synthetic_data'))");
            try (ResultSet last = statement.executeQuery(LAST)) {
                return last.next() ? new SyntheticRange(last.getLong(1), last.getLong(2)) : new SyntheticRange(0, 0);
            }
        }
    }
}

package kz.mamandar.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Plain reads where rows, not entities, are wanted: lists, the public read model and streams. Inside a transaction they go over the
 * connection that JPA holds for it: a call that held two would wait for itself when many come at once.
 */
@ApplicationScoped
public class Jdbc {

    private static final int FETCH_SIZE = 1_000;

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    protected Jdbc() {}

    public Jdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of the row at hand. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        try (Lease lease = lease();
                PreparedStatement statement = prepared(lease.connection(), sql, parameters)) {
            return rows(statement, mapper);
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    /**
     * The same for questions whose best plan depends on the values, such as names that many or few bear: they are planned anew
     * each time, while other statements are planned once and for all values alike.
     */
    public <T> List<T> listPlanned(String sql, List<?> parameters, RowMapper<T> mapper) {
        try (Lease lease = lease();
                PreparedStatement statement = prepared(lease.connection(), sql, parameters)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return rows(statement, mapper);
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        }
    }

    public <T> Optional<T> find(String sql, List<?> parameters, RowMapper<T> mapper) {
        return list(sql, parameters, mapper).stream().findFirst();
    }

    public long count(String sql, List<?> parameters) {
        return list(sql, parameters, row -> row.getLong(1)).get(0);
    }

    public int update(String sql, List<?> parameters) {
        try (Lease lease = lease();
                PreparedStatement statement = prepared(lease.connection(), sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    /** Whether the caller is in a transaction of the container. */
    public boolean isInTransaction() {
        return transactions != null && transactions.getTransactionKey() != null;
    }

    /** Gives the rows one by one from a server-side cursor. The caller must be in a transaction, or all rows come at once. */
    public <T> long stream(String sql, List<?> parameters, RowMapper<T> mapper, Consumer<T> sink) {
        try (Lease lease = lease();
                PreparedStatement statement = prepared(lease.connection(), sql, parameters)) {
            statement.setFetchSize(FETCH_SIZE);
            long count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(mapper.map(rows));
                    count++;
                }
            }
            return count;
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    /** Where JPA lends none (seen in the own transaction of a note about a refusal), the server joins another to the transaction. */
    private Lease lease() throws SQLException {
        Connection lent = isInTransaction() ? entities.unwrap(Connection.class) : null;
        return lent == null ? new Lease(dataSource.getConnection(), true) : new Lease(lent, false);
    }

    /** A connection for one statement; that of a transaction stays open until the transaction ends. */
    private record Lease(Connection connection, boolean own) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            if (own) {
                connection.close();
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, bindable(parameters.get(i)));
        }
    }

    /** The driver knows no {@link Instant}, the database no NUL: a text that holds one is like nothing that is stored. */
    private static Object bindable(Object parameter) {
        if (parameter instanceof String text) {
            return text.replace('\0', '\uFFFD');
        }
        return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
    }

    /** The moment in the column, or null where it holds none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

package kz.mamandar.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.mamandar.platform.time.RegistryClock;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads large results from one state of the database, row by row, whatever is written meanwhile. Holds a connection of its
 * own until the work is done or fails; must be called outside a transaction.
 */
@ApplicationScoped
public class SnapshotReader {

    private static final String BEGIN = "set transaction isolation level repeatable read, read only";
    private static final String SETTING = "mamandar.parameter_";

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource dataSource;

    protected SnapshotReader() {}

    public SnapshotReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a state of the database. */
    @FunctionalInterface
    public interface Work<T> {
        T with(State state) throws IOException;
    }

    /** Takes a row in PostgreSQL's text format of COPY: columns parted by tabs, without the line feed. */
    @FunctionalInterface
    public interface RowSink {
        void accept(byte[] row) throws IOException;
    }

    public <T> T read(Work<T> work) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, BEGIN);
                execute(connection, "set local time zone '" + RegistryClock.ZONE + "'");
                return work.with(new State(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One state of the database. The first question fixes it. */
    public static final class State {

        private final Connection connection;

        private State(Connection connection) {
            this.connection = connection;
        }

        public long number(String sql) {
            return numbers(sql).get(0);
        }

        public List<Long> numbers(String sql) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                List<Long> numbers = new ArrayList<>();
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
                return numbers;
            } catch (SQLException e) {
                throw new PersistenceFailure(e);
            }
        }

        /** Takes the lock of this name, on all nodes, until the work ends; false when another holds it. */
        public boolean lock(String name) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext(?))")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            } catch (SQLException e) {
                throw new PersistenceFailure(e);
            }
        }

        /**
         * Gives every row of the query; tells how many. COPY takes no parameters, so that they are passed as settings of the
         * transaction: a value never becomes part of the statement.
         *
         * @param sql a query with a question mark for each parameter and none elsewhere
         */
        public long copy(String sql, List<String> parameters, RowSink sink) throws IOException {
            try {
                String bound = bind(sql, parameters);
                CopyOut copy =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + bound + ") to stdout");
                return drain(copy, sink);
            } catch (SQLException e) {
                throw new PersistenceFailure(e);
            }
        }

        private String bind(String sql, List<String> parameters) throws SQLException {
            String bound = sql;
            for (int i = 0; i < parameters.size(); i++) {
                try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
                    set.setString(1, SETTING + i);
                    set.setString(2, parameters.get(i));
                    set.execute();
                }
                bound = bound.replaceFirst("\\?", "current_setting('" + SETTING + i + "')");
            }
            return bound;
        }

        /** A sink that fails ends the copy, so that the connection goes back clean. */
        private static long drain(CopyOut copy, RowSink sink) throws SQLException, IOException {
            try {
                long rows = 0;
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    sink.accept(row);
                    rows++;
                }
                return rows;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }
}

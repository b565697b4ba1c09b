package kz.mamandar.it.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL that the product did not start, as an operator would give it one by {@code REGISTRY_DB_URL}. */
public final class ExternalPostgres implements AutoCloseable {

    private static final String USER = "mamandar";
    private static final String PASSWORD = "of-the-test";

    private final EmbeddedPostgres server;

    private ExternalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static ExternalPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + USER + " login superuser password '" + PASSWORD + "'");
                statement.execute("create database registry owner " + USER);
            }
            return new ExternalPostgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/registry";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** The call with the variables that name this database. */
    public Distribution usedBy(Distribution distribution) {
        return distribution
                .variable("REGISTRY_DB_URL", url())
                .variable("REGISTRY_DB_USER", USER)
                .variable("REGISTRY_DB_PASSWORD", PASSWORD);
    }

    public DataSource dataSource() {
        return server.getDatabase(USER, "registry");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

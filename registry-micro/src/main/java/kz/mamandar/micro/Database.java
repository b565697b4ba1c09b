package kz.mamandar.micro;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, embedded or not: checked and brought to the schema of this version before anything is deployed. */
record Database(String url, String user, String password) {

    private static final int OLDEST = 15;
    private static final Instant AFTER_ONE_TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final String CHECKS =
            """
            select current_setting('server_version_num')::int / 10000 as version, lower('Қ') = 'қ' as letters,
                   current_setting('server_encoding') = 'UTF8' as utf8,
                   (timestamptz '2026-01-01 00:00+00' at time zone 'Asia/Almaty') = timestamp '2026-01-01 05:00' as time,
                   exists (select 1 from pg_collation where collname = 'kk-x-icu') as kazakh""";

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Stops the start with one line when the server cannot hold the registry. */
    void check() {
        require(
                ZoneId.of("Asia/Almaty").getRules().getOffset(AFTER_ONE_TIME).equals(ZoneOffset.ofHours(5)),
                "The time zone data of this Java is older than 2024: Asia/Almaty must be UTC+5.");
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECKS)) {
            row.next();
            require(row.getInt("version") >= OLDEST, "PostgreSQL 15 or newer is needed.");
            require(row.getBoolean("utf8"), "The database must have the encoding UTF8.");
            require(
                    row.getBoolean("letters"),
                    "The database does not know Cyrillic letters: create it with a UTF-8 or ICU locale, not with C.");
            require(
                    row.getBoolean("kazakh"),
                    "PostgreSQL has no Kazakh order (collation kk-x-icu): use a build with ICU.");
            require(
                    row.getBoolean("time"),
                    "The time zone data of PostgreSQL is older than 2024: Asia/Almaty must be UTC+5.");
        } catch (SQLException e) {
            throw Fault.failed("The database at REGISTRY_DB_URL does not answer", e);
        }
    }

    /** Stops a command that needs the tables of this version and would find others, or none. */
    void requireSchema() {
        try {
            require(
                    flyway().info().pending().length == 0,
                    "The database does not have the schema of this version yet: run migrate first.");
        } catch (FlywayException e) {
            throw Fault.failed("The schema of the database cannot be told", e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource())
                .locations("classpath:db/migration")
                .load();
    }

    void migrate() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw Fault.failed("The database cannot be brought to the schema of this version", e);
        }
    }

    private static void require(boolean condition, String line) {
        if (!condition) {
            throw Fault.failed(line);
        }
    }
}

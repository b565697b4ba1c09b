package kz.mamandar.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.CurrentCaller;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One embedded PostgreSQL per test run with the migrations applied. Tests share it: each makes its own data with keys of
 * its own and counts nothing that another may have made.
 */
public final class Database {

    private static final String TEMPLATE = "migrated";
    private static final Database SHARED = start();

    private final PGSimpleDataSource dataSource;
    private EntityManagerFactory entities;

    private Database(PGSimpleDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database that all tests of the run share. */
    public static Database shared() {
        return SHARED;
    }

    /** A database of its own with the schema applied, for tests that count everything. */
    public static Database fresh(String name) {
        SHARED.jdbc().update("create database " + name + " template " + TEMPLATE, List.of());
        return new Database(copyOf(SHARED.dataSource, name));
    }

    /** A database of its own as an earlier version of the product left it. */
    public static Database at(String version, String name) {
        SHARED.jdbc().update("create database " + name, List.of());
        Database database = new Database(copyOf(SHARED.dataSource, name));
        Flyway.configure()
                .dataSource(database.dataSource)
                .target(version)
                .load()
                .migrate();
        return database;
    }

    /** Brings it to the version of today. */
    public void migrate() {
        migrate(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Jdbc jdbc() {
        return new Jdbc(dataSource);
    }

    /** Runs the work in a transaction of its own and gives its result. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager em = entityManagers().createEntityManager();
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(em);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.close();
        }
    }

    /** Runs the work in a transaction of its own. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    /**
     * Runs the work with services of the domain in one transaction, which their entities and their plain SQL share.
     *
     * @param observers whom events reach
     */
    public void transact(Clock clock, CurrentCaller caller, List<Class<?>> observers, Consumer<Services> work) {
        transact(em -> {
            Connection connection = em.unwrap(Connection.class);
            work.accept(new Services(em, new Jdbc(always(connection)), clock, caller, observers));
            em.flush();
        });
    }

    /** A data source that hands out this one connection and does not let it be closed. */
    private static DataSource always(Connection connection) {
        ClassLoader loader = Database.class.getClassLoader();
        Object open = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource)
                Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> open);
    }

    private synchronized EntityManagerFactory entityManagers() {
        if (entities == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
            settings.put("jakarta.persistence.jtaDataSource", "");
            settings.put("eclipselink.target-server", "None");
            settings.put("eclipselink.weaving", "false");
            settings.put("eclipselink.session-name", dataSource.getDatabaseName());
            entities = Persistence.createEntityManagerFactory("registry", settings);
        }
        return entities;
    }

    private static Database start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "off")
                    .start();
            PGSimpleDataSource source = (PGSimpleDataSource) postgres.getPostgresDatabase();
            new Database(source).jdbc().update("create database " + TEMPLATE, List.of());
            migrate(copyOf(source, TEMPLATE));
            new Database(source).jdbc().update("create database shared template " + TEMPLATE, List.of());
            return new Database(copyOf(source, "shared"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(PGSimpleDataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
    }

    /** The same settings as the data source of the product. */
    private static PGSimpleDataSource copyOf(PGSimpleDataSource source, String database) {
        PGSimpleDataSource copy = new PGSimpleDataSource();
        copy.setServerNames(source.getServerNames());
        copy.setPortNumbers(source.getPortNumbers());
        copy.setUser(source.getUser());
        copy.setPassword(source.getPassword());
        copy.setDatabaseName(database);
        copy.setStringType("unspecified");
        copy.setLogServerErrorDetail(false);
        return copy;
    }
}

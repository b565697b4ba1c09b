package kz.mamandar.micro;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL in the data folder: loopback only, by password, with its data safe on the disk before a commit is answered. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String NAME = "postgres";
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final Duration STOP_POLL = Duration.ofMillis(100);

    private final EmbeddedPostgres postgres;
    private final Database database;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Database database) {
        this.postgres = postgres;
        this.database = database;
    }

    static EmbeddedDatabase start(DataFolder data) {
        Path folder = data.folder("postgres");
        String password = data.secret("postgres.password");
        stopOrphan(folder);
        try {
            EmbeddedPostgres postgres = builder(folder, data, password).start();
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
            protect(postgres, folder, password);
            return new EmbeddedDatabase(postgres, new Database(url, USER, password));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Fault.failed(
                    "The embedded PostgreSQL does not start, see " + data.folder("logs") + "/postgres.log", e);
        }
    }

    /** The database of a product that is running on this data folder now. */
    static Optional<Database> findRunning(Path root) {
        try {
            Path postmaster = root.resolve("postgres/postmaster.pid");
            if (!Files.exists(postmaster)) {
                return Optional.empty();
            }
            String port = Files.readAllLines(postmaster).get(3).strip();
            String password =
                    Files.readString(root.resolve("postgres.password")).strip();
            return Optional.of(new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, USER, password));
        } catch (IOException e) {
            throw Fault.failed("The running database of " + root + " cannot be found", e);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw Fault.failed("The embedded PostgreSQL does not stop", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, DataFolder data, String password) {
        Redirect log =
                Redirect.appendTo(data.folder("logs").resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.folder("postgres-binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPort(freePort())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("password_encryption", "scram-sha-256");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw Fault.failed("No free port for the embedded PostgreSQL", e);
        }
    }

    /** The library makes a cluster that trusts everybody on this machine; from the first start on a password is asked for. */
    private static void protect(EmbeddedPostgres postgres, Path folder, String password) {
        Path access = folder.resolve("pg_hba.conf");
        List<String> wanted = List.of("host all all 127.0.0.1/32 scram-sha-256");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!Files.readAllLines(access).equals(wanted)) {
                statement.execute("alter user postgres password '" + password + "'");
                Files.write(access, wanted);
                statement.execute("select pg_reload_conf()");
            }
        } catch (SQLException | IOException e) {
            throw Fault.failed("The embedded PostgreSQL cannot be protected by its password", e);
        }
    }

    /** After a kill of the product its PostgreSQL may still run; nobody else can use it, so it is stopped. */
    private static void stopOrphan(Path folder) {
        Path postmaster = folder.resolve("postmaster.pid");
        if (!Files.exists(postmaster)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
            ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
            Files.deleteIfExists(postmaster);
        } catch (IOException e) {
            throw Fault.failed("The PostgreSQL that an earlier start left behind in " + folder + " cannot be found", e);
        }
    }

    /** Where nobody collects the dead (a container without an init process) the process stays, but has no command any more. */
    private static void stop(ProcessHandle orphan) {
        orphan.destroy();
        for (Duration waited = Duration.ZERO; isPostgres(orphan); waited = waited.plus(STOP_POLL)) {
            if (waited.compareTo(STOP_WAIT) > 0) {
                throw Fault.failed("The PostgreSQL that an earlier start left behind, process " + orphan.pid()
                        + ", does not stop");
            }
            LockSupport.parkNanos(STOP_POLL.toNanos());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}

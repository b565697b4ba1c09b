package kz.mamandar.micro;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** One node: database, migrations, Payara Micro with the WARs of its role. */
final class Product {

    /**
     * A request holds up to two connections at once: that of its transaction, and that of a note which must outlive a rollback. Three
     * times as many fit into the pool of 100, so that no number of requests can wait for each other.
     */
    private static final int HTTP_THREADS = 32;

    private static final int SILENCE_SECONDS = 30;
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
    private static final List<String> ALONE = List.of(
            "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
            "configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=Dummy");

    private final Configuration configuration;

    Product(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Starts and says where; returns at once, the process lives as long as the server. */
    void run() {
        PrintStream console = System.out;
        PrintStream errors = System.err;
        requireFreePort();
        DataFolder data = DataFolder.take(configuration.data());
        Optional<EmbeddedDatabase> embedded =
                configuration.databaseUrl().isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.start(data));
        Stop stop = new Stop(data, embedded);
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
        try {
            Database database = embedded.map(EmbeddedDatabase::database).orElseGet(this::external);
            database.check();
            database.migrate();
            passOn(database, data);
            stop.setServer(boot(data));
            giveBackMemory();
        } catch (Fault fault) {
            System.setErr(errors);
            stop.run();
            throw fault;
        }
        console.println("Mamandar serves at " + configuration.passedOn().get("registry.base.url") + "/");
    }

    /** The start reads every class there is; without this its garbage stays resident until the heap is full, which may take a day. */
    private static void giveBackMemory() {
        System.gc();
    }

    private Database external() {
        return new Database(
                configuration.databaseUrl().orElseThrow(),
                configuration.databaseUser(),
                configuration.databasePassword());
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(configuration.port()));
        } catch (IOException e) {
            throw Fault.failed(
                    "Port " + configuration.port() + " is taken; choose another with --port or REGISTRY_PORT.");
        }
    }

    private void passOn(Database database, DataFolder data) {
        configuration.passedOn().forEach((name, value) -> {
            if (!value.isEmpty()) {
                System.setProperty(name, value);
            }
        });
        System.setProperty("product.name", "");
        System.setProperty("registry.db.url", database.url());
        System.setProperty("registry.db.user", database.user());
        System.setProperty("registry.db.password", database.password());
        System.setProperty("registry.data", configuration.data().toString());
        System.setProperty("registry.files", shared("REGISTRY_FILES", "files", data));
        System.setProperty("registry.snapshots", shared("REGISTRY_SNAPSHOTS", "snapshots", data));
        System.setProperty(
                "registry.secret.key", configuration.secretKey().orElseGet(() -> data.secret(DataFolder.SECRET_KEY)));
    }

    /** A folder that nodes may share, or else one in the data of this node. */
    private static String shared(String variable, String name, DataFolder data) {
        String folder = System.getenv(variable);
        return folder == null ? data.folder(name).toString() : folder;
    }

    /** The server talks a lot while it starts; the operator finds that in the log and sees one line. */
    private static void quieten(DataFolder data) {
        try {
            PrintStream log = new PrintStream(
                    Files.newOutputStream(
                            data.folder("logs").resolve("console.log"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8);
            System.setOut(log);
            System.setErr(log);
        } catch (IOException e) {
            throw Fault.failed("The log folder cannot be used", e);
        }
    }

    private PayaraMicroRuntime boot(DataFolder data) {
        quieten(data);
        Path apps = home().resolve("apps");
        try {
            System.setProperty("hazelcast.phone.home.enabled", "false");
            PayaraMicro micro = PayaraMicro.getInstance();
            micro.setNoCluster(configuration.cluster().isEmpty())
                    .setHttpPort(configuration.port())
                    .setMaxHttpThreads(HTTP_THREADS)
                    .setPrintLogo(false)
                    .setPreBootHandler(this::configure)
                    .setRootDir(data.emptyFolder("server").toFile());
            if (configuration.hasPortal()) {
                micro.addDeploymentFile(portal(apps).toFile());
            }
            if (configuration.hasServices()) {
                micro.addDeploymentFile(apps.resolve("services").toFile());
            }
            PayaraMicroRuntime runtime = micro.bootStrap();
            int wanted = (configuration.hasPortal() ? 1 : 0) + (configuration.hasServices() ? 1 : 0);
            if (runtime.getDeployedApplicationNames().size() < wanted) {
                throw Fault.failed("The product does not deploy, see " + data.folder("logs") + "/console.log");
            }
            return runtime;
        } catch (BootstrapException e) {
            throw Fault.failed("The server does not start, see " + data.folder("logs") + "/console.log", e);
        }
    }

    /** The portal as it was packed, or for developers as the folder that {@code ./dev up} keeps in step with the sources. */
    private static Path portal(Path apps) {
        String unpacked = System.getProperty("registry.exploded");
        return unpacked == null ? apps.resolve("ROOT") : Path.of(unpacked);
    }

    /**
     * HTTP/1.1 only: two threads of Grizzly that end the same HTTP/2 stream can wait for each other for ever, until no thread is left
     * to answer. A proxy in front may well speak HTTP/2 to browsers. Silence ends a connection, between requests and within one. A node
     * that stands alone opens no port of the data grid, and its timers, none of which is persistent, keep nothing in it.
     */
    private void configure(AdminCommandRunner server) {
        int silence = Integer.getInteger("registry.http.silence.seconds", SILENCE_SECONDS);
        set(server, HTTP + "http2-enabled=false");
        set(server, HTTP + "timeout-seconds=" + silence);
        set(server, NETWORK + "transports.transport.tcp.read-timeout-millis=" + silence * 1_000);
        configuration.cluster().map(Cluster::settings).orElse(ALONE).forEach(setting -> set(server, setting));
    }

    private static void set(AdminCommandRunner server, String setting) {
        ClusterCommandResult result = server.run("set", setting);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            throw Fault.failed("The server does not take the setting " + setting + ": " + result.getOutput());
        }
    }

    /** The folder of mamandar.jar, with lib and apps beside it. */
    static Path home() {
        try {
            return Path.of(Product.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw Fault.failed("The folder of mamandar.jar cannot be found", e);
        }
    }

    /** Stops in the reverse order of the start, once. */
    private static final class Stop implements Runnable {

        private final DataFolder data;
        private final Optional<EmbeddedDatabase> embedded;
        private PayaraMicroRuntime server;
        private boolean stopped;

        Stop(DataFolder data, Optional<EmbeddedDatabase> embedded) {
            this.data = data;
            this.embedded = embedded;
        }

        synchronized void setServer(PayaraMicroRuntime server) {
            this.server = server;
        }

        @Override
        public synchronized void run() {
            if (stopped) {
                return;
            }
            stopped = true;
            try {
                if (server != null) {
                    server.shutdown();
                }
            } catch (BootstrapException e) {
                System.err.println("The server did not stop cleanly: " + e.getMessage());
            } finally {
                embedded.ifPresent(EmbeddedDatabase::close);
                data.close();
            }
        }
    }
}

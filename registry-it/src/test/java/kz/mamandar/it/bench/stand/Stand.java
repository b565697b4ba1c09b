package kz.mamandar.it.bench.stand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.mamandar.it.soap.SigningClients;
import kz.mamandar.it.soap.SigningClients.Identity;
import org.postgresql.ds.PGSimpleDataSource;

/** The product on a filled data folder, and beside it, on the same database, servers with bare or probing applications. */
public final class Stand implements AutoCloseable {

    /** As {@code ./run} gives it. */
    private static final String[] MEMORY = {
        "-Xmx1g", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:G1PeriodicGCInterval=60000"
    };

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private final Path distribution;
    private final Path data;
    private final Path work;
    private final int port;
    private final Identity busClient = SigningClients.gost();
    private ServerProcess product;
    private Optional<ServerProcess> bare = Optional.empty();
    private Optional<ServerProcess> probe = Optional.empty();
    private Optional<Keys> keys = Optional.empty();

    public Stand(Path distribution, Path data, Path work, int port) {
        this.distribution = distribution;
        this.data = data;
        this.work = work;
        this.port = port;
    }

    /** Fills the data folder unless that was done before. */
    public Stand fill(int specialists, int open) {
        Path marker = data.resolve("filled-" + specialists + "-" + open);
        if (!Files.exists(marker)) {
            List<String> command = java("-Xmx600m");
            command.addAll(List.of("-jar", jar().toString(), "demo", "--data", data.toString()));
            command.addAll(List.of("--specialists", "" + specialists, "--open", "" + open));
            try {
                int status = new ProcessBuilder(command).inheritIO().start().waitFor();
                if (status != 0) {
                    throw new IllegalStateException("the registry was not filled");
                }
                Files.createFile(marker);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** Starts the product with demonstration clients and without limits per address, which would end every run. */
    public ServerProcess startProduct() {
        List<String> command = java(MEMORY);
        command.add("-Dregistry.rest.anonymous.per.minute=100000000");
        command.add("-Dregistry.bus.trust=" + trust());
        command.addAll(List.of("-jar", jar().toString(), "--demo", "--port", "" + port, "--data", data.toString()));
        product = ServerProcess.start(command, port, "/kk/", work.resolve("product-" + port + ".log"));
        product.await("/services/api/v1/specialists?limit=1");
        awaitSnapshot();
        settle();
        return product;
    }

    /**
     * What is measured is a server that has run for a while, not the first look at a disk: the files of the database are read once, and
     * what filling or migrating it has left to be written is written.
     */
    private void settle() {
        byte[] buffer = new byte[1 << 20];
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.walk(data.resolve("postgres/base"))) {
            statement.execute("checkpoint");
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    while (in.read(buffer) >= 0) {
                        // only brings it into the memory of the machine
                    }
                } catch (NoSuchFileException gone) {
                    // files of temporary tables come and go
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who signs messages to the bus; the product trusts the certificate, which is its own issuer. */
    public Identity busClient() {
        return busClient;
    }

    private Path trust() {
        try {
            Path folder = Files.createDirectories(work.resolve("trust"));
            Files.write(folder.resolve("bus.cer"), busClient.certificate().getEncoded());
            return folder;
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A product without a snapshot of its day makes one first of all, which takes a core for minutes. */
    private void awaitSnapshot() {
        String sql = "select count(*) from registry_snapshot where taken_at > now() - interval '1 day'";
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (long standing = 0; standing == 0; ) {
                TimeUnit.SECONDS.sleep(1);
                ResultSet row = statement.executeQuery(sql);
                row.next();
                standing = row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ServerProcess product() {
        return product;
    }

    public int port() {
        return port;
    }

    /** The server with the bare look-ups, started when it is first asked for. */
    public ServerProcess bare() {
        bare = Optional.of(bare.orElseGet(() -> {
            Path soap = Wars.pack(
                    work.resolve("bare-soap.war"),
                    List.of("bare", "bare/soap"),
                    Map.of(
                            "WEB-INF/beans.xml",
                            BEANS,
                            "WEB-INF/classes/META-INF/persistence.xml",
                            """
                            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                              <persistence-unit name="bare" transaction-type="JTA">
                                <jta-data-source>java:app/jdbc/bare</jta-data-source>
                                <shared-cache-mode>NONE</shared-cache-mode>
                              </persistence-unit>
                            </persistence>"""),
                    services(),
                    name -> !name.startsWith("registry-ejb"));
            Path rest = Wars.pack(
                    work.resolve("bare-rest.war"),
                    List.of("bare", "bare/rest"),
                    Map.of("WEB-INF/beans.xml", BEANS),
                    services(),
                    name -> name.startsWith("postgresql"));
            return micro(port + 1, "/bare-rest/entries/none", List.of(soap, rest), settings());
        }));
        return bare.get();
    }

    /** The server that calls services of the domain from inside, started when it is first asked for. */
    public ServerProcess probe() {
        probe = Optional.of(probe.orElseGet(() -> micro(
                port + 2,
                "/probe/ready",
                List.of(Wars.pack(
                        work.resolve("probe.war"),
                        List.of("probe"),
                        Map.of("WEB-INF/beans.xml", BEANS),
                        services(),
                        name -> !name.startsWith("cxf"))),
                settings())));
        return probe.get();
    }

    /** Two WARs with one page each. */
    public ServerProcess startEmpty() {
        List<Path> wars = Stream.of("ROOT", "services")
                .map(name -> Wars.pack(
                        work.resolve("empty/" + name + ".war"),
                        List.of(),
                        Map.of("index.html", "<!DOCTYPE html><title>empty</title>"),
                        services(),
                        library -> false))
                .toList();
        return micro(port + 3, "/index.html", wars, List.of());
    }

    private List<String> settings() {
        PGSimpleDataSource database = database();
        return List.of(
                "-Dregistry.db.url=" + database.getUrl(),
                "-Dregistry.db.user=" + database.getUser(),
                "-Dregistry.db.password=" + database.getPassword(),
                "-Dregistry.secret.key=" + read(data.resolve("secret.key")),
                "-Dregistry.files=" + data.resolve("files"),
                "-Dregistry.demo=true");
    }

    private ServerProcess micro(int at, String path, List<Path> wars, List<String> settings) {
        List<String> command = java(MEMORY);
        command.addAll(settings);
        command.addAll(List.of("-jar", micro().toString(), "--noHazelcast", "--noCluster", "--port", "" + at));
        command.addAll(
                List.of("--rootDir", emptied(work.resolve("server-" + at)).toString()));
        wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        return ServerProcess.start(command, at, path, work.resolve("server-" + at + ".log"));
    }

    /** A server that finds the folder of another run deploys twice, and answers 404 in between. */
    private static Path emptied(Path folder) {
        try (Stream<Path> old = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path one : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database of the running product. */
    public PGSimpleDataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        String at = read(data.resolve("postgres/postmaster.pid"))
                .lines()
                .toList()
                .get(3)
                .strip();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + at + "/postgres");
        source.setUser("postgres");
        source.setPassword(read(data.resolve("postgres.password")));
        return source;
    }

    public Keys keys() {
        keys = Optional.of(keys.orElseGet(() -> Keys.sample(database())));
        return keys.get();
    }

    private Path jar() {
        return distribution.resolve("mamandar.jar");
    }

    private Path micro() {
        try (Stream<Path> libraries = Files.list(distribution.resolve("lib"))) {
            return libraries
                    .filter(file -> file.getFileName().toString().startsWith("payara-micro-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all that it brings; in the distribution it has what both applications share beside it. */
    private Path services() {
        return distribution.resolve("../../registry-ws/target/services.war").normalize();
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bare.ifPresent(ServerProcess::close);
        probe.ifPresent(ServerProcess::close);
        if (product != null) {
            product.close();
        }
    }
}

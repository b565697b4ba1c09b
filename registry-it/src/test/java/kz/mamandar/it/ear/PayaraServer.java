package kz.mamandar.it.ear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.ExternalPostgres;

/** A domain of Payara Server, configured by environment variables alone. */
final class PayaraServer implements AutoCloseable {

    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final int HTTP_OFFSET = 80;
    private static final int LONGEST_MINUTES = 15;

    private final Path home;
    private final Path data;
    private final ExternalPostgres database;
    private final int portBase = 20_000 + Distribution.freePort() % 10_000;

    private PayaraServer(Path home, Path data, ExternalPostgres database) {
        this.home = home;
        this.data = data;
        this.database = database;
    }

    static PayaraServer start(Path folder, ExternalPostgres database) {
        unzip(Distribution.root().resolve("registry-ear/target/server/payara.zip"), folder);
        PayaraServer server = new PayaraServer(folder.resolve("payara6"), folder.resolve("data"), database);
        server.asadmin("create-domain", "--nopassword", "--portbase", Integer.toString(server.portBase), "registry");
        server.asadmin("start-domain", "registry");
        return server;
    }

    int port() {
        return portBase + HTTP_OFFSET;
    }

    void deploy(Path ear) {
        asadmin("--port", Integer.toString(portBase + 48), "deploy", ear.toString());
    }

    @Override
    public void close() {
        asadmin("stop-domain", "registry");
    }

    private void asadmin(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/asadmin").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().put("REGISTRY_DB_URL", database.url());
        builder.environment().put("REGISTRY_DB_USER", database.user());
        builder.environment().put("REGISTRY_DB_PASSWORD", database.password());
        builder.environment().put("REGISTRY_BASE_URL", "http://localhost:" + port());
        builder.environment().put("REGISTRY_DATA", data.toString());
        builder.environment().put("REGISTRY_FILES", data.resolve("files").toString());
        builder.environment().put("REGISTRY_SECRET_KEY", SECRET);
        builder.environment().put("REGISTRY_DEMO", "true");
        try {
            Path output = Files.createTempFile("asadmin", ".txt");
            Process process = builder.redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", arguments) + ":\n" + said + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() throws IOException {
        Path log = home.resolve("glassfish/domains/registry/logs/server.log");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    private static void unzip(Path zip, Path folder) {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.mamandar.it.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** A running product in a process of its own, with its data in a folder. */
public final class Product implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Pattern SERVES = Pattern.compile("Mamandar serves at (http\\S+)/");

    private final Process process;
    private final URI base;
    private final Path data;
    private final Path console;

    private Product(Process process, URI base, Path data, Path console) {
        this.process = process;
        this.base = base;
        this.data = data;
        this.console = console;
    }

    /** Starts the product and waits for the line with its URL. */
    public static Product start(Distribution distribution, Path data) {
        Path console = data.resolveSibling(data.getFileName() + ".console.txt");
        try {
            Process process = distribution
                    .variable("REGISTRY_DATA", data.toString())
                    .builder()
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            return new Product(process, awaitUrl(process, console), data, console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A product that somebody else started and will stop. */
    static Product running(URI base, Path data) {
        return new Product(null, base, data, data.resolve("logs/console.log"));
    }

    private static URI awaitUrl(Process process, Path console) throws IOException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(latest)) {
            Matcher serves = SERVES.matcher(Files.readString(console));
            if (serves.find()) {
                return URI.create(serves.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        process.destroy();
        throw new AssertionError("The product does not start:\n" + Files.readString(console));
    }

    /** The address without a slash at the end. */
    public URI base() {
        return base;
    }

    public Http http() {
        return new Http(base);
    }

    public int port() {
        return base.getPort();
    }

    public Path data() {
        return data;
    }

    /** What the operator sees. */
    public String console() {
        return read(console);
    }

    /** What the server wrote. */
    public String log() {
        Path log = data.resolve("logs/console.log");
        return Files.exists(log) ? read(log) : "";
    }

    /** The embedded database, for what cannot be seen from outside. */
    public PGSimpleDataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:"
                + read(data.resolve("postgres/postmaster.pid"))
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow()
                        .strip()
                + "/postgres");
        source.setUser("postgres");
        source.setPassword(read(data.resolve("postgres.password")).strip());
        return source;
    }

    /** Whether the process still runs; one that ended, but that nobody collected, has no command. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** The process of the embedded PostgreSQL. */
    public Optional<ProcessHandle> postgres() {
        Path pid = data.resolve("postgres/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(
                        read(pid).lines().findFirst().orElseThrow().strip()))
                : Optional.empty();
    }

    /** The server's process, where the test started it. */
    public OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Sends a signal, {@code TERM}, {@code INT} or {@code KILL}, and waits for the end. */
    public int signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The product does not stop at " + name + ":\n" + console() + log());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            signal("TERM");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package kz.mamandar.it.bench.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java server in a process of its own, with what can be seen of it from outside. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern COMPILED = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
    private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private final Process process;
    private final int port;
    private final Path log;
    private final long started = System.nanoTime();
    private final Duration start;

    private ServerProcess(Process process, int port, String path, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        await(path);
        this.start = Duration.ofNanos(System.nanoTime() - started);
    }

    /** Starts the command and waits until it answers the path with 200. */
    public static ServerProcess start(List<String> command, int port, String path, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
            return new ServerProcess(builder.start(), port, path, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server answers this path, too, with 200: its applications start one after the other. */
    public void await(String path) {
        try {
            while (!answers(port, path)) {
                if (!process.isAlive() || System.nanoTime() - started > LONGEST_START.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("a server does not start, see " + log);
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + path).toURL().openConnection();
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** From the start of the process to the first answer. */
    public Duration start() {
        return start;
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory of the process in MiB. */
    public double residentMiB() {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            resident.find();
            return Long.parseLong(resident.group(1)) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What lives on the heap, in MiB: counted while the server stands still after a full collection. What is in use a moment later would
     * have in it what a busy server has thrown away since.
     */
    public double liveHeapMiB() {
        Matcher live = LIVE.matcher(jcmd("GC.class_histogram"));
        if (!live.find()) {
            throw new IllegalStateException("the server does not tell what lives on its heap");
        }
        return Long.parseLong(live.group(1)) / 1024.0 / 1024.0;
    }

    /** Seconds that the compiler of the virtual machine has worked so far; its queue alone is empty between two requests. */
    public double compiled() {
        Matcher nanos = COMPILED.matcher(jcmd("PerfCounter.print"));
        if (!nanos.find()) {
            throw new IllegalStateException("the server does not tell how long it has compiled");
        }
        return Long.parseLong(nanos.group(1)) / 1e9;
    }

    /** Asks the virtual machine. */
    public String jcmd(String... question) {
        try {
            List<String> command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + process.pid()));
            command.addAll(List.of(question));
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

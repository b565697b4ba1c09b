package kz.mamandar.it.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How {@code mamandar.jar} is called: its arguments, environment variables and input. What it inherits of {@code REGISTRY_*} is dropped. */
public final class Distribution {

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(5);

    /** A test's product lives for minutes: the second compiler would cost more than it gives. */
    private static final List<String> QUICK_START = List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<String> arguments = new ArrayList<>();
    private final List<String> javaOptions = new ArrayList<>(QUICK_START);
    private final Map<String, String> variables = new LinkedHashMap<>();
    private String input = "";

    private Distribution(String... arguments) {
        this.arguments.addAll(List.of(arguments));
    }

    public static Distribution with(String... arguments) {
        return new Distribution(arguments);
    }

    public Distribution variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public Distribution property(String name, String value) {
        javaOptions.add("-D" + name + "=" + value);
        return this;
    }

    /** What the command reads from its standard input. */
    public Distribution input(String text) {
        input = text;
        return this;
    }

    /** Runs the command to its end. */
    public Finished run() {
        try {
            Path out = Files.createTempFile("mamandar-out", ".txt");
            Path err = Files.createTempFile("mamandar-err", ".txt");
            Path in = Files.writeString(Files.createTempFile("mamandar-in", ".txt"), input);
            Process process = builder()
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        arguments + " does not end:\n" + Files.readString(out) + Files.readString(err));
            }
            Finished finished = new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("REGISTRY_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(variables);
        return builder;
    }

    /** The folder with the {@code pom.xml} of the whole. */
    public static Path root() {
        return Path.of(System.getProperty("registry.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    private static Path jar() {
        Path jar = root().resolve("registry-micro/target/mamandar.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built: mvn -DskipTests -pl registry-micro -am package");
        }
        return jar;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a command ended. */
    public record Finished(int status, String out, String err) {

        public List<String> errorLines() {
            return Arrays.stream(err.split("\\R"))
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        public List<String> lines() {
            return out.isBlank()
                    ? List.of()
                    : List.of(new String(out.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            .strip()
                            .split("\\R"));
        }
    }
}

package kz.mamandar.it.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** SOAP clients that others wrote, each driven by a small program that makes the calls of a table. */
enum ForeignClient {
    ZEEP(
            "Debian's python3-zeep and python3-xmlsec",
            true,
            List.of("/usr/bin/python3", "-c", "import zeep, xmlsec"),
            List.of("/usr/bin/python3", "src/test/resources/clients/zeep_client.py")),
    PHP(
            "Debian's php-soap",
            false,
            List.of("php", "-r", "exit(extension_loaded('soap') ? 0 : 1);"),
            List.of("php", "src/test/resources/clients/php_client.php")),
    NODE(
            "npm's soap",
            true,
            List.of("node", "-e", "require('soap')"),
            List.of("node", "src/test/resources/clients/node_client.js")),
    METRO(
            "the module registry-it/metro",
            false,
            List.of("test", "-f", "metro/target/metro-client.jar"),
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    "metro/target/metro-client.jar:metro/target/lib/*",
                    "kz.mamandar.it.metro.MetroClient"));

    /** Where the set-up puts packages of npm. */
    private static final String NODE_PATH = "target/clients/node_modules";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String needs;
    private final boolean signs;
    private final List<String> probe;
    private final List<String> command;
    private Boolean installed;

    ForeignClient(String needs, boolean signs, List<String> probe, List<String> command) {
        this.needs = needs;
        this.signs = signs;
        this.probe = probe;
        this.command = command;
    }

    /** What has to be installed. */
    String needs() {
        return needs;
    }

    /** Whether it can sign messages. */
    boolean signs() {
        return signs;
    }

    /** Asked once: starting an interpreter takes its time. */
    synchronized boolean isInstalled() {
        if (installed == null) {
            installed = answersProbe();
        }
        return installed;
    }

    private boolean answersProbe() {
        try {
            return process(probe).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the client made of each call: {@code result} or {@code fault}. */
    JsonNode answers(JsonNode calls) {
        try {
            Process process = process(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().write(JSON.writeValueAsBytes(calls));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(this + " broke off: " + output);
            }
            return JSON.readTree(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("NODE_PATH", Path.of(NODE_PATH).toAbsolutePath().toString());
        return builder;
    }
}

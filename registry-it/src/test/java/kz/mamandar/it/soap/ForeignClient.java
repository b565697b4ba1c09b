package kz.mamandar.it.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SOAP clients that others wrote, each driven by a small script in {@code src/test/resources/clients}. */
enum ForeignClient {
    ZEEP(
            "python3-zeep",
            List.of("/usr/bin/python3", "-c", "import zeep"),
            List.of("/usr/bin/python3"),
            "zeep_client.py"),
    PHP("php-soap", List.of("php", "-r", "exit(extension_loaded('soap') ? 0 : 1);"), List.of("php"), "php_client.php");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String debianPackage;
    private final List<String> probe;
    private final List<String> interpreter;
    private final String script;

    ForeignClient(String debianPackage, List<String> probe, List<String> interpreter, String script) {
        this.debianPackage = debianPackage;
        this.probe = probe;
        this.interpreter = interpreter;
        this.script = script;
    }

    String debianPackage() {
        return debianPackage;
    }

    boolean isInstalled() {
        try {
            return new ProcessBuilder(probe).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the client understood: {@code result} or {@code fault}. */
    JsonNode call(Call call) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("wsdl", call.wsdl());
        input.put("address", call.address());
        input.put("port", call.port());
        input.put("user", call.user());
        input.put("password", call.password());
        input.put("digest", call.digest());
        input.put("operation", call.operation());
        input.put("arguments", call.arguments());
        List<String> command = new java.util.ArrayList<>(interpreter);
        command.add(Path.of("src/test/resources/clients", script).toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().write(JSON.writeValueAsBytes(input));
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

    /** One call; {@code port} is the port of the WSDL. */
    record Call(
            String wsdl,
            String address,
            String port,
            String user,
            String password,
            boolean digest,
            String operation,
            Map<String, Object> arguments) {

        Call withPassword(String other, boolean asDigest) {
            return new Call(wsdl, address, port, user, other, asDigest, operation, arguments);
        }
    }
}

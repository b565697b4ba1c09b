package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.mamandar.it.soap.SigningClients.Rights;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of cases through every client and both versions of SOAP. */
@AgainstRegistry
@TestInstance(Lifecycle.PER_CLASS)
class ForeignClientsIT {

    private static final Path TABLE = Path.of("src/test/resources/clients/cases.json");
    private static final String PASSWORD = "Mamandar-demo-2026";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;
    private final JsonNode cases;
    private final Senders senders;
    private final Map<String, JsonNode> answers = new HashMap<>();

    ForeignClientsIT(Registry registry) {
        this.registry = registry;
        senders = Senders.in(registry);
        cases = read(new CaseValues(registry).fill(text()));
    }

    static Stream<Arguments> cases() {
        JsonNode table = read(text());
        return Arrays.stream(ForeignClient.values())
                .flatMap(client -> Stream.of("soap", "soap12").flatMap(version -> IntStream.range(0, table.size())
                        .mapToObj(i -> Arguments.of(
                                client, version, i, table.get(i).get("name").asText()))));
    }

    @ParameterizedTest(name = "{0} over {1}: {3}")
    @MethodSource("cases")
    void everyClientUnderstandsTheService(ForeignClient client, String version, int number, String name) {
        JsonNode wanted = cases.get(number);
        assumeTrue(client.isInstalled(), () -> client.needs() + " is not installed");
        assumeTrue(client.signs() || !isSigned(wanted), () -> client + " cannot sign");
        JsonNode answer = answers(client, version).get(number);
        if (wanted.has("fault")) {
            assertThat(answer.at("/fault/detail").asText())
                    .as(answer.toString())
                    .contains(wanted.get("fault").asText());
            assertThat(answer.at("/fault/text").asText()).doesNotContain("Exception");
            return;
        }
        wanted.get("expect").properties().forEach(expected -> assertThat(
                        value(answer.path("result"), expected.getKey()))
                .as(expected.getKey() + " in " + answer)
                .matches(Pattern.compile(expected.getValue().asText(), Pattern.DOTALL)));
    }

    /** The value at the path; a client may give a list of one as the one. */
    private static String value(JsonNode result, String path) {
        JsonNode node = result;
        for (String step : path.substring(1).split("/")) {
            boolean first = step.equals("0") && !node.isArray();
            node = first ? node : node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.asText();
    }

    private JsonNode answers(ForeignClient client, String version) {
        return answers.computeIfAbsent(client + version, key -> {
            ObjectNode input = JSON.createObjectNode();
            input.put("wsdl", registry.url("/services/soap/specialists/v1?wsdl"));
            input.put("address", registry.url("/services/" + version + "/specialists/v1"));
            input.put("port", version.equals("soap") ? "SpecialistsPort" : "SpecialistsPort12");
            input.put("user", "demo-is");
            ArrayNode calls = input.putArray("calls");
            cases.forEach(wanted -> calls.add(call(client, wanted)));
            return client.answers(input);
        });
    }

    /** A client that cannot sign sends a password instead; its answer is not looked at. */
    private ObjectNode call(ForeignClient client, JsonNode wanted) {
        boolean signed = isSigned(wanted);
        String sender = wanted.path("sender").asText("digest");
        ObjectNode call = JSON.createObjectNode();
        call.put("sender", signed && client.signs() ? "signature" : signed ? "digest" : sender);
        call.put("password", wanted.path("password").asText(PASSWORD));
        if (signed) {
            call.put("key", senders.of(sender).keyFile().toString());
            call.put("certificate", senders.of(sender).certificateFile().toString());
        }
        call.set("operation", wanted.get("operation"));
        ObjectNode arguments = call.putObject("arguments");
        arguments.put("requestorBin", "600140000008");
        arguments.put("purpose", "Тексеру");
        arguments.setAll((ObjectNode) wanted.get("arguments"));
        return call;
    }

    private static boolean isSigned(JsonNode wanted) {
        return !wanted.path("sender").asText("digest").matches("digest|text");
    }

    private static String text() {
        try {
            return Files.readString(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signs: a client in good standing, one that nobody knows, one whose certificate was revoked. */
    private record Senders(
            SigningClients.Identity known, SigningClients.Identity stranger, SigningClients.Identity revoked) {

        static Senders in(Registry registry) {
            Path folder = Path.of("target", "clients", "keys");
            Senders senders = new Senders(
                    SigningClients.create(folder), SigningClients.create(folder), SigningClients.create(folder));
            DataSource database = registry.product().database();
            SigningClients.enrol(database, senders.known, Rights.all());
            SigningClients.enrol(database, senders.revoked, Rights.all());
            SigningClients.revoke(database, senders.revoked);
            return senders;
        }

        SigningClients.Identity of(String sender) {
            return switch (sender) {
                case "stranger" -> stranger;
                case "revoked" -> revoked;
                default -> known;
            };
        }
    }
}

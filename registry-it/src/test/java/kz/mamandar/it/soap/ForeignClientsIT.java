package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.mamandar.it.soap.ForeignClient.Call;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same cases through every client and both versions of SOAP. */
@AgainstRegistry
class ForeignClientsIT {

    private static final String PASSWORD = "Mamandar-demo-2026";
    private static final String BIN = "600140000008";

    private final Registry registry;

    ForeignClientsIT(Registry registry) {
        this.registry = registry;
    }

    static Stream<Arguments> clients() {
        return Arrays.stream(ForeignClient.values())
                .flatMap(client -> Stream.of("soap", "soap12").map(version -> Arguments.of(client, version)));
    }

    private Call call(ForeignClient client, String version, String operation, Map<String, Object> own) {
        assumeTrue(client.isInstalled(), () -> client.debianPackage() + " is not installed");
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("requestorBin", BIN, "purpose", "Тексеру"));
        arguments.putAll(own);
        String address = registry.url("/services/" + version + "/specialists/v1");
        String port = version.equals("soap") ? "SpecialistsPort" : "SpecialistsPort12";
        return new Call(
                registry.url("/services/soap/specialists/v1?wsdl"),
                address,
                port,
                "demo-is",
                PASSWORD,
                true,
                operation,
                arguments);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void pingAnswersWithTheEchoAndTheHashOfTheRequest(ForeignClient client, String version) {
        JsonNode result = client.call(call(client, version, "ping", Map.of("echo", "Сәлем")))
                .get("result");
        assertThat(result.get("echo").asText()).isEqualTo("Сәлем");
        assertThat(result.at("/result/code").asText()).isEqualTo("OK");
        assertThat(result.get("requestHash").asText()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aSpecialistIsFetchedByNumber(ForeignClient client, String version) {
        String number = new Entries(registry).anyNumber();
        JsonNode result = client.call(call(client, version, "getSpecialist", Map.of("registryNumber", number)))
                .get("result");
        assertThat(result.at("/result/code").asText()).isEqualTo("OK");
        assertThat(result.at("/specialist/registryNumber").asText()).isEqualTo(number);
        assertThat(result.at("/specialist/provider/nameKz").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whoIsNotThereIsAResultAndNotAFault(ForeignClient client, String version) {
        JsonNode result = client.call(call(client, version, "getSpecialist", Map.of("registryNumber", "123456788")))
                .get("result");
        assertThat(result.at("/result/code").asText()).isIn("NOT_FOUND", "INVALID_REQUEST");
        assertThat(result.at("/result/nameRu").asText()).isNotBlank();
        assertThat(result.at("/result/nameKz").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aPersonIsVerified(ForeignClient client, String version) {
        JsonNode unknown = client.call(call(client, version, "verifySpecialist", Map.of("iin", DemoIin.OF_NOBODY)))
                .get("result");
        assertThat(unknown.at("/status").asText()).isEqualTo("NOT_REGISTERED");
        JsonNode registered = client.call(
                        call(client, version, "verifySpecialist", Map.of("iin", DemoIin.registered(registry))))
                .get("result");
        assertThat(registered.at("/status").asText()).isEqualTo("REGISTERED");
        assertThat(registered.at("/registryNumber").asText()).matches("\\d{9}");
        assertThat(registered.at("/since").asText()).matches("\\d{4}-\\d{2}-\\d{2}.*");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aWrongPasswordIsAFaultWithAStableCode(ForeignClient client, String version) {
        Call right = call(client, version, "ping", Map.of());
        for (boolean digest : new boolean[] {true, false}) {
            JsonNode fault = client.call(right.withPassword("wrong", digest)).get("fault");
            assertThat(fault.get("detail").asText()).contains("SENDER_NOT_CONFIRMED");
            assertThat(fault.get("text").asText()).doesNotContain("Exception");
        }
        assertThat(client.call(right.withPassword(PASSWORD, false))
                        .at("/result/result/code")
                        .asText())
                .as("text passwords in the demonstration")
                .isEqualTo("OK");
    }
}

package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kz.mamandar.it.soap.SigningClients.Identity;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

/** The dry run says what is wrong and does nothing. */
@AgainstRegistry
class ValidateIT {

    private static final String PING =
            "<m:ping><m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose></m:ping>";

    private final Registry registry;
    private final Identity identity = SigningClients.create(Path.of("target", "clients", "keys"));

    ValidateIT(Registry registry) {
        this.registry = registry;
    }

    private JsonNode findings(String message) {
        HttpResponse<String> response =
                registry.http().post("/services/soap/validate", "text/xml; charset=UTF-8", message);
        assertThat(response.statusCode()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(response.body()).get("findings");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aGoodMessageHasNoFindingsAndCanBeSentAfterwards() {
        String message = SoapMessage.envelope(PING);
        assertThat(findings(message)).isEmpty();
        assertThat(SoapMessage.post(registry.http(), message).body()).contains(">OK<");
    }

    @Test
    void aSignedMessageHasNoFindingsAlthoughNobodyKnowsItsCertificate() {
        assertThat(findings(SignedSoapMessage.of(PING, identity))).isEmpty();
    }

    @Test
    void whatChangedAfterTheSignatureIsNamed() {
        String edited = SignedSoapMessage.of(PING, identity).replace("Тексеру", "Тексеру!");
        assertThat(findings(edited).get(0).get("path").asText()).endsWith("Reference #body");
        assertThat(findings(edited).get(0).get("code").asText()).isEqualTo("SIGNATURE_INVALID");
    }

    @Test
    void fieldsOfTheSchemaAndCheckDigitsAreNamed() {
        JsonNode found = findings(SoapMessage.envelope(
                "<m:verifySpecialist><m:requestorBin>600140000009</m:requestorBin><m:purpose>Тексеру</m:purpose><m:iin>12</m:iin>"
                        + "</m:verifySpecialist>"));
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        assertThat(found.toString())
                .contains("\"SCHEMA\"", "verifySpecialist/iin", "INVALID_BIN", "verifySpecialist/requestorBin", "БСН");
    }

    @Test
    void whatIsNoXmlIsSaidToBeNone() {
        assertThat(findings("no XML").get(0).get("code").asText()).isEqualTo("NOT_XML");
    }
}

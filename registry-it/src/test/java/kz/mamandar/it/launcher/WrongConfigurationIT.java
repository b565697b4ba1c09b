package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Distribution.Finished;
import kz.mamandar.it.testing.KeyFile;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is configured wrongly stops the start before anything is touched, with one line for each fault. */
@AgainstRegistry
class WrongConfigurationIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "REGISTRY_PORT,eighty",
        "REGISTRY_PORT,0",
        "REGISTRY_PORT,65536",
        "REGISTRY_NODE_ROLE,everything",
        "REGISTRY_BASE_URL,mamandar.kz",
        "REGISTRY_BASE_URL,ftp://mamandar.kz",
        "REGISTRY_SMTP_URL,http://mail",
        "REGISTRY_SMS_URL,'no url'",
        "REGISTRY_CLAMAV_URL,http://scanner:3310",
        "REGISTRY_CLOSING_TIME,25:00",
        "REGISTRY_CLOSING_TIME,half past six",
        "REGISTRY_DB_URL,jdbc:mysql://localhost/registry",
        "REGISTRY_SECRET_KEY,short",
        "REGISTRY_BUS_ADDRESS,bus",
        "REGISTRY_BUS_OCSP,ldap://ocsp.example.kz",
        "REGISTRY_BUS_CRL,'http://crl.example.kz/one.crl, two.crl'",
        "REGISTRY_BUS_SENDER,not a code",
        "REGISTRY_BUS_PEER,шина",
        "REGISTRY_BUS_RETRY_SECONDS,0",
        "REGISTRY_MESSAGE_BODIES_DAYS,for ever",
        "REGISTRY_BUS_TRUST,/nowhere",
        "REGISTRY_BUS_KEY,/nowhere.p12",
        "REGISTRY_SOAP_KEY,/nowhere.p12"
    })
    void aWrongValueStopsTheStartWithOneLineThatNamesIt(String variable, String value) {
        Finished start = Distribution.with("--data", folder.resolve("data").toString())
                .variable("REGISTRY_DB_USER", "u")
                .variable("REGISTRY_DB_PASSWORD", "p")
                .variable(variable, value)
                .run();
        assertThat(start.status()).isEqualTo(2);
        assertThat(start.errorLines()).singleElement().asString().startsWith(variable);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRY_BUS_KEY", "REGISTRY_SOAP_KEY"})
    void aKeyFileThatDoesNotOpenStopsTheStart(String variable) throws Exception {
        Path file = Files.write(
                folder.resolve("key.p12"), KeyFile.rsa("CN=Registry", "right").bytes());
        assertThat(faultOf(variable, file.toString())).startsWith(variable).contains(variable + "_PASSWORD", "key.p12");
        Path text = Files.writeString(folder.resolve("text.p12"), "no key");
        assertThat(faultOf(variable, text.toString())).startsWith(variable).contains("no PKCS #12 file");
    }

    @Test
    void aFolderOfCertificatesWithAnotherFileInItStopsTheStart() throws Exception {
        Path trust = Files.createDirectory(folder.resolve("trust"));
        assertThat(faultOf("REGISTRY_BUS_TRUST", trust.toString())).contains("without certificates");
        Files.write(
                trust.resolve("1.cer"),
                KeyFile.rsa("CN=Root", "x").certificate().getEncoded());
        Files.writeString(trust.resolve("readme.txt"), "roots");
        assertThat(faultOf("REGISTRY_BUS_TRUST", trust.toString())).contains("no certificate", "readme.txt");
    }

    private String faultOf(String variable, String value) {
        Finished start = Distribution.with("--data", folder.resolve("data").toString())
                .variable(variable, value)
                .run();
        assertThat(start.status()).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(start.errorLines()).hasSize(1);
        return start.errorLines().get(0);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Finished start = Distribution.with()
                .variable("REGISTRY_PORT", "x")
                .variable("REGISTRY_CLOSING_TIME", "y")
                .variable("REGISTRY_DB_URL", "jdbc:postgresql://localhost/registry")
                .run();
        assertThat(start.status()).isEqualTo(2);
        assertThat(start.errorLines())
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "REGISTRY_PORT", "REGISTRY_CLOSING_TIME", "REGISTRY_DB_USER", "REGISTRY_DB_PASSWORD");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        Finished start = Distribution.with("--prot", "8080").run();
        assertThat(start.status()).isEqualTo(2);
        assertThat(start.err()).contains("--prot", "Usage:");
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine(Registry registry) {
        String port = Integer.toString(registry.product().port());
        Finished start = Distribution.with(
                        "--port", port, "--data", folder.resolve("data").toString())
                .run();
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.errorLines()).singleElement().asString().contains("Port " + port, "taken");
    }

    @Test
    void aDataFolderThatIsInUseIsToldInOneLine(Registry registry) {
        Finished start = Distribution.with(
                        "--port",
                        Integer.toString(Distribution.freePort()),
                        "--data",
                        registry.product().data().toString())
                .run();
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.errorLines())
                .singleElement()
                .asString()
                .contains(registry.product().data().toString(), "in use");
        assertThat(registry.http().get("/kk/").statusCode())
                .as("the other goes on")
                .isEqualTo(200);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldInOneLine() {
        Finished start = Distribution.with(
                        "--port",
                        Integer.toString(Distribution.freePort()),
                        "--data",
                        folder.resolve("data").toString())
                .variable("REGISTRY_DB_URL", "jdbc:postgresql://127.0.0.1:" + Distribution.freePort() + "/registry")
                .variable("REGISTRY_DB_USER", "u")
                .variable("REGISTRY_DB_PASSWORD", "p-of-nobody")
                .run();
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.errorLines())
                .singleElement()
                .asString()
                .startsWith("The database at REGISTRY_DB_URL does not answer");
        assertThat(start.err()).doesNotContain("p-of-nobody");
    }
}

package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import kz.mamandar.it.soap.SoapMessage;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.KeyFile;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator takes a system in, says what it sees, binds its certificate and opens services of the bus to it. */
@AgainstRegistry
class ClientUpkeepIT {

    private static final String SERVICE = "MAMANDAR_PING_V1";

    private final Registry registry;
    private final Sql sql;

    ClientUpkeepIT(Registry registry) {
        this.registry = registry;
        this.sql = new Sql(registry.product().database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void rightsCertificatesAndPoliciesOfASystemAreKeptInTheOffice(String language, Portal portal) {
        Words words = Words.of(language);
        new Staff(portal, words).signIn(registry, "sysadmin");
        String code = "is-" + UUID.randomUUID().toString().substring(0, 8);
        portal.open("/" + language + "/office/clients?new");
        portal.tickValue("SOAP")
                .fill(words.get("clients.code"), code)
                .fill(words.get("clients.name"), "Жүйе")
                .fill(words.get("entry.bin"), "600140000008")
                .tickValue("PING")
                .press(words.get("clients.create"));
        portal.follow(code);
        assertThat(portal.accessibilityFaults()).isEmpty();

        portal.tickValue("GET_SPECIALIST").tickValue("710000000").tickValue("SIGNED");
        portal.press(words.get("clients.save"));
        assertThat(portal.text()).contains(words.get("clients.done"));
        assertThat(stored("operations || ' ' || regions || ' ' || answer_signed", code))
                .isEqualTo("GET_SPECIALIST,PING 710000000 true");

        byte[] certificate = pem(KeyFile.rsa("CN=" + code + ", OU=BIN600140000008, C=KZ", "x"));
        portal.attach(words.get("certificates.file"), "system.pem", "application/x-pem-file", certificate);
        portal.press(words.get("certificates.bind"));
        assertThat(portal.text()).contains(words.get("certificates.state.valid"), code);
        portal.attach(words.get("certificates.file"), "system.pem", "application/x-pem-file", certificate);
        portal.press(words.get("certificates.bind"));
        assertThat(portal.text()).contains(words.get("error.CERTIFICATE_TAKEN"));
        assertThat(portal.accessibilityFaults()).isEmpty();
        portal.open("/" + language + "/office/clients/" + code);
        portal.press(words.get("certificates.revoke"));
        assertThat(portal.text()).contains(words.get("certificates.state.revoked"));

        portal.follow(words.get("clients.bus"));
        assertThat(portal.accessibilityFaults()).isEmpty();
        portal.control(words.get("policies.enabled") + ": " + SERVICE).check();
        portal.control(words.get("policies.form") + ": " + SERVICE).selectOption("STRING");
        portal.press(words.get("clients.save"));
        assertThat(portal.text()).contains(words.get("clients.done"));
        assertThat(policies(code)).isEqualTo(SERVICE + " true STRING true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void theLogOfMessagesIsReadAndTakenAwayByAuditors(String language, Portal portal) {
        SoapMessage.post(registry.http(), SoapMessage.ping());
        Words words = Words.of(language);
        new Staff(portal, words).signIn(registry, "auditor");
        portal.open("/" + language + "/office/messages?sender=demo-is&service=Ping");
        assertThat(portal.accessibilityFaults()).isEmpty();
        byte[] file = portal.context()
                .request()
                .get(registry.url(portal.page().locator("main a[download]").getAttribute("href")))
                .body();
        assertThat(new String(file, StandardCharsets.UTF_8).strip().split("\n"))
                .allMatch(line -> line.startsWith("{") && line.contains("\"demo-is\""))
                .isNotEmpty();
        portal.page().locator("main table a").first().click();
        assertThat(portal.accessibilityFaults()).isEmpty();
        assertThat(portal.text()).contains("demo-is", "Тексеру");
    }

    private String stored(String columns, String code) {
        return sql.text("select " + columns + " from client where code = ?", code);
    }

    private String policies(String code) {
        return sql.text(
                "select string_agg(concat_ws(' ', service_id, p.enabled::text, payload_form, transport_signature::text), ', ')"
                        + " from bus_policy p join client c on c.id = p.client_id where c.code = ?",
                code);
    }

    private static byte[] pem(KeyFile key) {
        try {
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.holder().getEncoded());
            return ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

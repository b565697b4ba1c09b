package kz.mamandar.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientIT {

    private static final Database DATABASE = Database.shared();

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final String code = "c" + UUID.randomUUID().toString().substring(0, 12);
    private final ClientServiceBean service = new ClientServiceBean();
    private final ClientEnrolment enrolment = new ClientEnrolment();

    @BeforeEach
    void wire() {
        SecretSeal seal = new SecretSeal(Secrets.secret());
        service.clients = new ClientRepository(DATABASE.jdbc());
        service.seal = seal;
        service.clock = clock;
        enrolment.clients = service.clients;
        enrolment.seal = seal;
        enrolment.clock = clock;
    }

    @Test
    void an_api_key_finds_its_client_and_only_its_hash_is_kept() {
        String key = "key-" + code;
        enrolment.enrolKey(code, "Integrator", "600140000008", key, EnumSet.of(ClientOperation.VERIFY_SPECIALIST));
        ClientView client = service.findByApiKey(key).orElseThrow();
        assertThat(client.code()).isEqualTo(code);
        assertThat(client.may("VERIFY_SPECIALIST")).isTrue();
        assertThat(client.may("GET_SPECIALIST")).isFalse();
        assertThat(service.findByApiKey(key + "x")).isEmpty();
        assertThat(service.findSoapClient(code)).isEmpty();
        assertThat(row("secret_hash")).matches("[0-9a-f]{64}").doesNotContain(key);
    }

    @Test
    void a_soap_client_has_its_password_in_clear_again_but_not_in_the_table() {
        enrolment.enrolSoap(code, "IS", null, "Құпия-2026", true, EnumSet.allOf(ClientOperation.class));
        SoapClient client = service.findSoapClient(code).orElseThrow();
        assertThat(client.password()).isEqualTo("Құпия-2026");
        assertThat(client.textPasswordAllowed()).isTrue();
        assertThat(client.toString()).doesNotContain("2026");
        assertThat(row("secret_sealed")).doesNotContain("2026");
    }

    @Test
    void a_client_that_was_switched_off_is_not_found() {
        enrolment.enrolSoap(code, "IS", null, "x", true, EnumSet.of(ClientOperation.PING));
        DATABASE.jdbc().update("update client set active = false where code = ?", List.of(code));
        assertThat(service.findSoapClient(code)).isEmpty();
    }

    @Test
    void a_code_is_taken_once() {
        assertThat(enrolment.enrolSoap(code, "IS", null, "x", true, EnumSet.of(ClientOperation.PING)))
                .isTrue();
        assertThat(enrolment.enrolSoap(code, "IS", null, "y", true, EnumSet.of(ClientOperation.PING)))
                .isFalse();
    }

    @Test
    void its_last_use_is_noted() {
        enrolment.enrolSoap(code, "IS", null, "x", true, EnumSet.of(ClientOperation.PING));
        service.findSoapClient(code);
        assertThat(row("last_used_at")).startsWith("2026-03-20");
    }

    private String row(String column) {
        return DATABASE.jdbc()
                .find("select * from client where code = ?", List.of(code), row -> row.getString(column))
                .orElseThrow();
    }
}

package kz.mamandar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.audit.TestAudit;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.LeasedLimits;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientIT {

    private static final Database DATABASE = Database.shared();

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final String code = "c" + UUID.randomUUID().toString().substring(0, 12);
    private final CurrentCaller caller = new CurrentCaller();
    private final ClientServiceBean service = new ClientServiceBean();
    private final ClientEnrolment enrolment = new ClientEnrolment();
    private ClientKeys keys;

    @BeforeEach
    void wire() {
        SecretSeal seal = new SecretSeal(Secrets.secret());
        ClientRepository clients = new ClientRepository(DATABASE.jdbc());
        keys = new ClientKeys(DATABASE.jdbc(), clock);
        service.clients = new KnownClients(clients, keys, seal, clock);
        service.quotas =
                new ClientQuotas(new LeasedLimits(new RateLimiter(Secrets.secret(), DATABASE.dataSource()), clock));
        service.audit = TestAudit.on(DATABASE, caller, clock);
        service.misses = new ClientMisses(
                new LeasedLimits(new RateLimiter(Secrets.secret(), DATABASE.dataSource()), clock),
                service.audit,
                clock);
        service.misses.perHour = 5;
        enrolment.clients = clients;
        enrolment.certificates = new CertificateRepository(DATABASE.jdbc());
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
    void a_replaced_key_serves_on_for_a_week_beside_the_new_one() {
        enrolment.enrolKey(code, "Integrator", "600140000008", "old-" + code, EnumSet.of(ClientOperation.PING));
        keys.replace(code, ApiKeys.hash("new-" + code));
        assertThat(service.findByApiKey("new-" + code)).isPresent();
        assertThat(service.findByApiKey("old-" + code)).isPresent();
        clock.advance(ClientKeys.OVERLAP.plusSeconds(1));
        assertThat(service.findByApiKey("new-" + code)).isPresent();
        assertThat(service.findByApiKey("old-" + code)).isEmpty();
    }

    @Test
    void a_key_that_was_replaced_twice_or_ended_serves_no_more() {
        enrolment.enrolKey(code, "Integrator", "600140000008", "first-" + code, EnumSet.of(ClientOperation.PING));
        keys.replace(code, ApiKeys.hash("second-" + code));
        keys.replace(code, ApiKeys.hash("third-" + code));
        assertThat(service.findByApiKey("first-" + code)).isEmpty();
        assertThat(service.findByApiKey("second-" + code)).isPresent();
        keys.endRetired(code);
        clock.advance(Duration.ofSeconds(2));
        assertThat(service.findByApiKey("second-" + code)).isEmpty();
    }

    @Test
    void a_client_that_tries_too_many_people_is_held_back_and_reported() {
        enrolment.enrolKey(code, "Integrator", "600140000008", "k-" + code, EnumSet.allOf(ClientOperation.class));
        ClientView client = service.findByApiKey("k-" + code).orElseThrow();
        caller.set(Caller.client(client.id(), client.code(), "10.0.0.1"));
        for (int i = 0; i < 5; i++) {
            service.admit(client, ClientOperation.VERIFY_SPECIALIST);
            service.recordMiss(client);
        }
        assertThatThrownBy(() -> service.recordMiss(client)).hasMessage("TOO_MANY_REQUESTS");
        assertThatThrownBy(() -> service.admit(client, ClientOperation.VERIFY_SPECIALIST))
                .hasMessage("TOO_MANY_REQUESTS");
        assertThat(DATABASE.jdbc()
                        .count(
                                "select count(*) from audit_event where actor_id = ? and outcome = 'TOO_MANY_MISSES'",
                                List.of(code)))
                .isEqualTo(1);
    }

    @Test
    void a_soap_client_has_its_password_in_clear_again_but_not_in_the_table() {
        enrolment.enrolSoap(code, "IS", null, "Құпия-2026", true, EnumSet.allOf(ClientOperation.class));
        SoapClient client = service.findSoapClient(code).orElseThrow();
        assertThat(client.password()).contains("Құпия-2026");
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

    @Test
    void a_revocation_takes_effect_within_two_seconds() {
        enrolment.enrolSoap(code, "IS", null, "x", true, EnumSet.of(ClientOperation.PING));
        assertThat(service.findSoapClient(code)).isPresent();
        DATABASE.jdbc().update("update client set active = false where code = ?", List.of(code));
        clock.advance(Duration.ofSeconds(2));
        assertThat(service.findSoapClient(code)).isEmpty();
    }

    @Test
    void a_client_does_only_what_its_scope_has_and_a_refusal_is_audited() {
        enrolment.enrolSoap(code, "IS", null, "x", true, EnumSet.of(ClientOperation.PING));
        ClientView client = service.findSoapClient(code).orElseThrow().client();
        caller.set(Caller.client(client.id(), client.code(), "10.0.0.1"));
        service.admit(client, ClientOperation.PING);
        assertThatThrownBy(() -> service.admit(client, ClientOperation.GET_SPECIALIST))
                .isInstanceOf(RegistryException.class)
                .hasMessage("FORBIDDEN");
        assertThat(DATABASE.jdbc()
                        .list(
                                "select subject_id || ' ' || outcome as line from audit_event where actor_id = ?",
                                List.of(code),
                                row -> row.getString("line")))
                .containsExactly("GET_SPECIALIST NOT_ALLOWED");
    }

    @Test
    void two_nodes_share_a_quota_and_none_gives_more_than_it() {
        ClientScope scope = ClientScope.of(EnumSet.of(ClientOperation.PING));
        ClientQuota quota = new ClientQuota(Optional.of(100), Optional.empty());
        enrolment.enrolSoap(new ClientEnrolment.Enrolment(code, "IS", null, scope, quota), "x", true);
        ClientView client = service.findSoapClient(code).orElseThrow().client();
        RateLimiter buckets = new RateLimiter(Secrets.secret(), DATABASE.dataSource());
        List<ClientQuotas> nodes = List.of(
                new ClientQuotas(new LeasedLimits(buckets, clock)), new ClientQuotas(new LeasedLimits(buckets, clock)));
        int admitted = 0;
        for (int i = 0; i < 300; i++) {
            admitted += takes(nodes.get(i % 3 == 0 ? 0 : 1), client);
        }
        assertThat(admitted).isBetween(96, 100);
    }

    private static int takes(ClientQuotas node, ClientView client) {
        try {
            node.take(client);
            return 1;
        } catch (RegistryException exhausted) {
            assertThat(exhausted.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            return 0;
        }
    }

    private String row(String column) {
        return DATABASE.jdbc()
                .find("select * from client where code = ?", List.of(code), row -> row.getString(column))
                .orElseThrow();
    }
}

package kz.mamandar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.bus.BusPolicyService;
import kz.mamandar.bus.BusPolicyService.PolicyRow;
import kz.mamandar.bus.BusServiceId;
import kz.mamandar.client.ClientAccessService.CertificateRow;
import kz.mamandar.client.ClientAccessService.ClientAccess;
import kz.mamandar.client.ClientAccessService.SaveAccess;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientAdminService.NewClientSystem;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights, certificates and bus policies of one client system, as the administrator changes them, and what the audit says of it. */
class ClientAccessIT {

    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2027-03-20T05:00:00Z"));
    private final Caller admin = Caller.staff(1, "admin", EnumSet.of(Role.SYSADMIN), null);
    private Domain domain;

    @BeforeEach
    void clients() {
        domain = new Domain(Database.fresh("client_access_" + ++databases), clock);
        create(ClientKind.SOAP, "system");
        create(ClientKind.SOAP, "other");
        create(ClientKind.REST, "portal");
    }

    @Test
    void rights_are_changed_as_a_whole_and_the_audit_says_to_what() {
        String region = domain.jdbc()
                .find("select min(code) from region", List.of(), row -> row.getString(1))
                .orElseThrow();
        save(new SaveAccess(
                "system",
                Set.of(ClientOperation.PING, ClientOperation.GET_SPECIALIST),
                Set.of(EntryField.CATEGORY),
                Set.of(region),
                10,
                null,
                true));
        ClientAccess access = access("system");
        assertThat(access.scope())
                .isEqualTo(new ClientScope(
                        Set.of(ClientOperation.PING, ClientOperation.GET_SPECIALIST),
                        Set.of(EntryField.CATEGORY),
                        Set.of(region)));
        assertThat(access.quota()).isEqualTo(new ClientQuota(Optional.of(10), Optional.empty()));
        assertThat(access.answerSigned()).isTrue();
        assertThat(audited()).contains("GET_SPECIALIST,PING", "CATEGORY", region, "answerSigned");
        assertThat(access("other").scope().regions()).isEmpty();
    }

    @Test
    void what_is_typed_wrong_is_told_at_its_field_and_changes_nothing() {
        Set<ClientOperation> ping = Set.of(ClientOperation.PING);
        refused(new SaveAccess("system", Set.of(), Set.of(), Set.of(), null, null, false), ErrorCode.FIELD_REQUIRED);
        refused(
                new SaveAccess("system", ping, Set.of(), Set.of("999999999"), null, null, false),
                ErrorCode.UNKNOWN_CODE);
        refused(new SaveAccess("system", ping, Set.of(), Set.of(), 0, null, false), ErrorCode.FIELD_INVALID);
        refused(new SaveAccess("system", ping, Set.of(), Set.of(), null, -1, false), ErrorCode.FIELD_INVALID);
        refused(new SaveAccess("nobody", ping, Set.of(), Set.of(), null, null, false), ErrorCode.NOT_FOUND);
        assertThat(access("system").scope().operations()).hasSize(ClientOperation.values().length);
    }

    @Test
    void a_certificate_is_bound_to_one_client_and_refused_for_good_once_it_is_revoked() {
        bind("system", certificate());
        CertificateRow bound = access("system").certificates().get(0);
        assertThat(bound.subject()).contains("BIN600140000008");
        assertThat(audited()).contains("certificateBound", bound.thumbprint());
        refused(() -> bind("other", certificate()), ErrorCode.CERTIFICATE_TAKEN);
        refused(() -> revoke("other", bound.thumbprint()), ErrorCode.NOT_FOUND);
        revoke("system", bound.thumbprint());
        assertThat(access("system").certificates().get(0).revokedAt()).contains(clock.instant());
        assertThat(audited()).contains("certificateRevoked");
        refused(() -> revoke("system", bound.thumbprint()), ErrorCode.NOT_FOUND);
    }

    @Test
    void what_is_no_certificate_in_force_or_for_no_soap_client_is_not_bound() {
        refused(() -> bind("system", "no certificate".getBytes()), ErrorCode.CERTIFICATE_INVALID);
        refused(() -> bind("system", new byte[0]), ErrorCode.CERTIFICATE_INVALID);
        refused(() -> bind("portal", certificate()), ErrorCode.ACTION_NOT_ALLOWED);
        refused(() -> bind("nobody", certificate()), ErrorCode.NOT_FOUND);
        clock.advance(Duration.ofDays(40_000));
        refused(() -> bind("system", certificate()), ErrorCode.CERTIFICATE_INVALID);
    }

    @Test
    void policies_of_the_bus_are_set_service_by_service_and_only_what_changes_is_audited() {
        assertThat(policies()).hasSize(BusServiceId.all().size()).allMatch(row -> row.policy()
                .isEmpty());
        PolicyRow ping = new PolicyRow(
                "MAMANDAR_PING_V1", Optional.of(new BusPolicy(true, true, false, true, PayloadForm.STRING, true)));
        savePolicies("system", List.of(ping));
        assertThat(policies()).contains(ping);
        assertThat(audited()).contains("MAMANDAR_PING_V1", "STRING");
        long events = domain.jdbc().count("select count(*) from audit_event", List.of());
        savePolicies("system", policies());
        assertThat(domain.jdbc().count("select count(*) from audit_event", List.of()))
                .isEqualTo(events);
        refused(() -> savePolicies("portal", List.of(ping)), ErrorCode.NOT_FOUND);
        PolicyRow unknown = new PolicyRow("MAMANDAR_DROP_V1", ping.policy());
        refused(() -> savePolicies("system", List.of(unknown)), ErrorCode.NOT_FOUND);
    }

    private void create(ClientKind kind, String code) {
        domain.run(
                admin,
                ClientAdminService.class,
                service -> service.create(new NewClientSystem(
                        kind, code, "Жүйе", "600140000008", EnumSet.allOf(ClientOperation.class), null)));
    }

    private ClientAccess access(String code) {
        return domain.as(admin, ClientAccessService.class, service -> service.get(code));
    }

    private void save(SaveAccess command) {
        domain.run(admin, ClientAccessService.class, service -> service.save(command));
    }

    private void bind(String code, byte[] file) {
        domain.run(admin, ClientAccessService.class, service -> service.bind(code, file));
    }

    private void revoke(String code, String thumbprint) {
        domain.run(admin, ClientAccessService.class, service -> service.revoke(code, thumbprint));
    }

    private List<PolicyRow> policies() {
        return domain.as(admin, BusPolicyService.class, service -> service.list("system"));
    }

    private void savePolicies(String code, List<PolicyRow> rows) {
        domain.run(admin, BusPolicyService.class, service -> service.save(code, rows));
    }

    private void refused(SaveAccess command, ErrorCode code) {
        refused(() -> save(command), code);
    }

    private static void refused(Runnable call, ErrorCode code) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private String audited() {
        return domain.jdbc()
                .find(
                        "select details::text from audit_event where action = 'CLIENT_CHANGED' order by id desc limit 1",
                        List.of(),
                        row -> row.getString(1))
                .orElseThrow();
    }

    private static byte[] certificate() {
        try (InputStream in = ClientAccessIT.class.getResourceAsStream("system.pem")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

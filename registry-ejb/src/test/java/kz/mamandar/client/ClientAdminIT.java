package kz.mamandar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientAdminService.ClientRow;
import kz.mamandar.client.ClientAdminService.NewClientSystem;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.Test;

class ClientAdminIT {

    private static final Database DATABASE = Database.fresh("client_admin");
    private static final String BIN = "600140000008";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();
    private final ClientRepository clients = new ClientRepository(DATABASE.jdbc());

    ClientAdminIT() {
        caller.set(Caller.staff(1, "admin", EnumSet.of(Role.SYSADMIN), null));
    }

    @Test
    void a_key_lets_its_client_in_until_another_takes_its_place() {
        String first = created(ClientKind.REST, "portal-1");
        assertThat(clients.findByKeyHash(ApiKeys.hash(first))).isPresent();

        String second = told(admin -> admin.rotate("portal-1"));
        assertThat(second).isNotEqualTo(first);
        assertThat(clients.findByKeyHash(ApiKeys.hash(first))).isEmpty();
        assertThat(clients.findByKeyHash(ApiKeys.hash(second))).isPresent();
    }

    @Test
    void the_password_of_a_soap_client_is_sealed_for_it_alone() {
        String password = created(ClientKind.SOAP, "system-1");
        String sealed =
                clients.findSoapClient("system-1").orElseThrow().secretSealed().orElseThrow();

        SecretSeal seal = new SecretSeal(Secrets.secret());
        assertThat(sealed).doesNotContain(password);
        assertThat(seal.open("client:system-1", sealed)).isEqualTo(password);
    }

    @Test
    void a_client_that_is_switched_off_is_not_let_in_and_comes_back_with_its_key() {
        String key = created(ClientKind.REST, "portal-2");
        work(admin -> admin.setActive("portal-2", false));
        assertThat(clients.findByKeyHash(ApiKeys.hash(key))).isEmpty();
        assertThat(row("portal-2").active()).isFalse();

        work(admin -> admin.setActive("portal-2", true));
        assertThat(clients.findByKeyHash(ApiKeys.hash(key))).isPresent();
    }

    @Test
    void what_is_typed_wrong_is_told_at_its_field() {
        created(ClientKind.REST, "portal-3");
        assertRefused(new NewClientSystem(ClientKind.REST, "portal-3", "x", BIN, all(), null), ErrorCode.CODE_TAKEN);
        assertRefused(new NewClientSystem(ClientKind.REST, "жүйе", "x", BIN, all(), null), ErrorCode.CODE_INVALID);
        assertRefused(new NewClientSystem(ClientKind.REST, "portal-4", "x", "1", all(), null), ErrorCode.INVALID_BIN);
        assertRefused(
                new NewClientSystem(ClientKind.REST, "portal-4", "x", BIN, Set.of(), null), ErrorCode.FIELD_REQUIRED);
        assertRefused(new NewClientSystem(ClientKind.REST, "portal-4", "x", BIN, all(), 0), ErrorCode.FIELD_INVALID);
        assertThatThrownBy(() -> work(admin -> admin.rotate("nobody"))).isInstanceOf(RegistryException.class);
    }

    private String created(ClientKind kind, String code) {
        return told(admin -> admin.create(new NewClientSystem(kind, code, "Портал", BIN, all(), 60)));
    }

    private ClientRow row(String code) {
        AtomicReference<Optional<ClientRow>> found = new AtomicReference<>();
        work(admin -> found.set(
                admin.list().stream().filter(row -> row.code().equals(code)).findFirst()));
        return found.get().orElseThrow();
    }

    private String told(Function<ClientAdminService, String> work) {
        AtomicReference<String> secret = new AtomicReference<>();
        work(admin -> secret.set(work.apply(admin)));
        return secret.get();
    }

    private void work(Consumer<ClientAdminService> work) {
        DATABASE.transact(clock, caller, List.of(), services -> work.accept(services.get(ClientAdminService.class)));
    }

    private void assertRefused(NewClientSystem command, ErrorCode expected) {
        assertThatThrownBy(() -> work(admin -> admin.create(command)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private static Set<ClientOperation> all() {
        return EnumSet.allOf(ClientOperation.class);
    }
}

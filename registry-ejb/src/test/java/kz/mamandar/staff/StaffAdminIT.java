package kz.mamandar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffAdminService.SaveStaff;
import kz.mamandar.staff.StaffAdminService.StaffRow;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Services;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffAdminIT {

    private static final Database DATABASE = Database.fresh("staff_admin");
    private static final String ADMIN = "admin";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();

    StaffAdminIT() {
        caller.set(Caller.staff(1_000_000, ADMIN, EnumSet.of(Role.SYSADMIN), null));
    }

    @BeforeAll
    static void administrator() {
        DATABASE.jdbc()
                .update(
                        "insert into staff (id, login, name, password_hash, roles, created_at, version)"
                                + " values (1000000, 'admin', 'Дәурен', 'x', 'SYSADMIN', now(), 1)",
                        List.of());
    }

    @Test
    void a_new_member_has_a_temporary_password_and_the_roles_given() {
        String password = create("aigul", Role.REVIEWER, Role.AUDITOR);

        StaffRow row = row("aigul");
        assertThat(row.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.AUDITOR);
        assertThat(row.hasTemporaryPassword()).isTrue();
        assertThat(row.active()).isTrue();
        assertThat(PasswordHash.verify(password.toCharArray(), hashOf("aigul"))).isTrue();
    }

    @Test
    void a_login_is_taken_once_and_spelt_in_latin_letters() {
        create("marat", Role.REVIEWER);
        assertRefused(admin -> admin.create(member("MARAT", Role.REVIEWER)), ErrorCode.LOGIN_TAKEN);
        assertRefused(admin -> admin.create(member("марат", Role.REVIEWER)), ErrorCode.LOGIN_INVALID);
        assertRefused(admin -> admin.create(member("marat2")), ErrorCode.FIELD_REQUIRED);
        assertRefused(admin -> admin.create(member("marat2", Role.CLIENT)), ErrorCode.FIELD_REQUIRED);
    }

    @Test
    void what_takes_access_away_ends_the_sessions_that_stand() {
        create("saule", Role.REVIEWER);
        long id = DATABASE.jdbc().count("select id from staff where login = ?", List.of("saule"));
        for (Consumer<StaffAdminService> change : List.<Consumer<StaffAdminService>>of(
                admin -> admin.change(member("saule", Role.AUDITOR)),
                admin -> admin.resetPassword("saule"),
                admin -> admin.resetTotp("saule"),
                admin -> admin.setActive("saule", false))) {
            clock.advance(Duration.ofMinutes(1));
            Instant since = clock.instant();
            assertThat(stillIn(id, since)).isTrue();
            clock.advance(Duration.ofMinutes(1));
            admin(change);
            assertThat(stillIn(id, since)).isFalse();
        }
    }

    @Test
    void a_new_name_alone_ends_no_session() {
        create("gulnar", Role.REVIEWER);
        long id = DATABASE.jdbc().count("select id from staff where login = ?", List.of("gulnar"));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        admin(admin -> admin.change(member("gulnar", Role.REVIEWER)));
        assertThat(stillIn(id, since)).isTrue();
    }

    @Test
    void nobody_shuts_out_themselves_and_the_last_administrator_stays() {
        assertRefused(admin -> admin.setActive(ADMIN, false), ErrorCode.LAST_ADMINISTRATOR);
        assertRefused(admin -> admin.change(member(ADMIN, Role.REVIEWER)), ErrorCode.LAST_ADMINISTRATOR);
        assertThat(row(ADMIN).active()).isTrue();
    }

    private String create(String login, Role... roles) {
        AtomicReference<String> password = new AtomicReference<>();
        admin(admin -> password.set(admin.create(member(login, roles))));
        return password.get();
    }

    private StaffRow row(String login) {
        AtomicReference<StaffRow> row = new AtomicReference<>();
        admin(admin -> row.set(admin.get(login)));
        return row.get();
    }

    private boolean stillIn(long id, Instant since) {
        AtomicReference<Boolean> in = new AtomicReference<>();
        transact(services -> in.set(services.get(StaffRepository.class).hasAccessSince(id, since)));
        return in.get();
    }

    private void admin(Consumer<StaffAdminService> work) {
        transact(services -> work.accept(services.get(StaffAdminService.class)));
    }

    private void transact(Consumer<Services> work) {
        DATABASE.transact(clock, caller, List.of(), work);
    }

    private void assertRefused(Consumer<StaffAdminService> work, ErrorCode expected) {
        assertThatThrownBy(() -> admin(work)).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(expected));
    }

    private static SaveStaff member(String login, Role... roles) {
        return new SaveStaff(login, "Аты-жөні", login.length() > 3 ? "name@example.kz" : null, Set.of(roles));
    }

    private static String hashOf(String login) {
        return DATABASE.jdbc()
                .find("select password_hash from staff where login = ?", List.of(login), row -> row.getString(1))
                .orElseThrow();
    }
}

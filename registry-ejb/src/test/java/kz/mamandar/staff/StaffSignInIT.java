package kz.mamandar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.persistence.EntityManager;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import kz.mamandar.audit.TestAudit;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffService.SignIn;
import kz.mamandar.staff.StaffService.SignedInStaff;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffSignInIT {

    private static final Database DATABASE = Database.shared();
    private static final String PASSWORD = "Mamandar-demo-2026";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final String login = "s" + UUID.randomUUID().toString().substring(0, 12);
    private StaffServiceBean service;

    @BeforeEach
    void member() {
        CurrentCaller caller = new CurrentCaller();
        service = new StaffServiceBean();
        service.signIns = new OwnTransactions();
        service.limiter = new RateLimiter(Secrets.secret(), DATABASE.dataSource());
        service.secret = Secrets.secret();
        service.audit = TestAudit.on(DATABASE, caller, clock);
        service.caller = caller;
        service.perClientAndHour = 100;
        DATABASE.transact(em -> {
            StaffEnrolment enrolment = new StaffEnrolment();
            enrolment.staff = new StaffRepository();
            enrolment.staff.em = em;
            enrolment.audit = service.audit;
            enrolment.clock = clock;
            assertThat(enrolment.enrol(
                            login, "Қасымова А.", PASSWORD.toCharArray(), EnumSet.of(Role.REVIEWER, Role.AUDITOR)))
                    .isTrue();
            assertThat(enrolment.enrol(login, "Twice", PASSWORD.toCharArray(), EnumSet.of(Role.REVIEWER)))
                    .isFalse();
        });
    }

    @Test
    void the_right_password_signs_in_with_all_roles() {
        SignedInStaff staff = service.signIn(new SignIn(" " + login.toUpperCase() + " ", PASSWORD, null));
        assertThat(staff.login()).isEqualTo(login);
        assertThat(staff.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.AUDITOR);
        assertThat(DATABASE.jdbc()
                        .list("select action from audit_event where actor_id = ?", List.of(login), r -> r.getString(1)))
                .containsExactly("SIGN_IN");
    }

    @Test
    void the_fifth_failure_locks_for_fifteen_minutes_even_for_the_right_password() {
        for (int i = 1; i <= 4; i++) {
            assertRefused("wrong", null, ErrorCode.SIGN_IN_REFUSED);
        }
        assertRefused("wrong", null, ErrorCode.SIGN_IN_LOCKED);
        assertRefused(PASSWORD, null, ErrorCode.SIGN_IN_LOCKED);
        clock.advance(Duration.ofMinutes(15));
        assertThat(service.signIn(new SignIn(login, PASSWORD, null)).login()).isEqualTo(login);
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        for (int round = 1; round <= 2; round++) {
            for (int i = 1; i <= 4; i++) {
                assertRefused("wrong", null, ErrorCode.SIGN_IN_REFUSED);
            }
            service.signIn(new SignIn(login, PASSWORD, null));
        }
    }

    @Test
    void an_unknown_login_answers_like_a_known_one() {
        String unknown = "x" + login;
        for (int i = 1; i <= 4; i++) {
            assertRefused(unknown, "wrong", null, ErrorCode.SIGN_IN_REFUSED);
        }
        assertRefused(unknown, "wrong", null, ErrorCode.SIGN_IN_LOCKED);
    }

    @Test
    void a_member_with_a_secret_needs_its_code_once() throws InvalidKeyException {
        byte[] secret = "12345678901234567890".getBytes();
        DATABASE.transact(em -> signIns(em)
                .staff
                .findLocked(login)
                .orElseThrow()
                .sealTotp(seal().seal("staff:" + login, Base64.getEncoder().encodeToString(secret))));
        assertRefused(PASSWORD, null, ErrorCode.TOTP_REQUIRED);
        assertRefused(PASSWORD, "000000", ErrorCode.SIGN_IN_REFUSED);
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant());
        assertThat(service.signIn(new SignIn(login, PASSWORD, code)).login()).isEqualTo(login);
        assertRefused(PASSWORD, code, ErrorCode.SIGN_IN_REFUSED);
    }

    private void assertRefused(String password, String totp, ErrorCode expected) {
        assertRefused(login, password, totp, expected);
    }

    private void assertRefused(String who, String password, String totp, ErrorCode expected) {
        assertThatThrownBy(() -> service.signIn(new SignIn(who, password, totp)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private static SecretSeal seal() {
        return new SecretSeal(Secrets.secret());
    }

    private StaffSignIns signIns(EntityManager em) {
        StaffSignIns signIns = new StaffSignIns();
        signIns.staff = new StaffRepository();
        signIns.staff.em = em;
        signIns.seal = seal();
        signIns.clock = clock;
        return signIns;
    }

    private final class OwnTransactions extends StaffSignIns {

        @Override
        public Optional<String> findPasswordHash(String who) {
            return DATABASE.inTransaction(em -> signIns(em).findPasswordHash(who));
        }

        @Override
        public Booked book(String who, boolean passwordRight, String totp) {
            return DATABASE.inTransaction(em -> signIns(em).book(who, passwordRight, totp));
        }
    }
}

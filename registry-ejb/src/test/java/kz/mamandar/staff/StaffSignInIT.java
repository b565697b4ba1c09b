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
import kz.mamandar.staff.StaffService.Next;
import kz.mamandar.staff.StaffService.SignIn;
import kz.mamandar.staff.StaffService.SignInStep;
import kz.mamandar.staff.StaffService.SignedInStaff;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        service.seal = seal();
        service.clock = clock;
        service.totpRequired = Optional.of(false);
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
        SignedInStaff staff = service.signIn(new SignIn(" " + login.toUpperCase() + " ", PASSWORD))
                .signedIn()
                .orElseThrow();
        assertThat(staff.login()).isEqualTo(login);
        assertThat(staff.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.AUDITOR);
        assertThat(DATABASE.jdbc()
                        .list("select action from audit_event where actor_id = ?", List.of(login), r -> r.getString(1)))
                .containsExactly("SIGN_IN");
    }

    @Test
    void the_fifth_failure_locks_for_fifteen_minutes_even_for_the_right_password() {
        for (int i = 1; i <= 4; i++) {
            assertRefused(login, "wrong", ErrorCode.SIGN_IN_REFUSED);
        }
        assertRefused(login, "wrong", ErrorCode.SIGN_IN_LOCKED);
        assertRefused(login, PASSWORD, ErrorCode.SIGN_IN_LOCKED);
        clock.advance(Duration.ofMinutes(15));
        assertThat(service.signIn(new SignIn(login, PASSWORD)).next()).isEqualTo(Next.DONE);
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        for (int round = 1; round <= 2; round++) {
            for (int i = 1; i <= 4; i++) {
                assertRefused(login, "wrong", ErrorCode.SIGN_IN_REFUSED);
            }
            service.signIn(new SignIn(login, PASSWORD));
        }
    }

    @Test
    void an_unknown_login_answers_like_a_known_one() {
        String unknown = "x" + login;
        for (int i = 1; i <= 4; i++) {
            assertRefused(unknown, "wrong", ErrorCode.SIGN_IN_REFUSED);
        }
        assertRefused(unknown, "wrong", ErrorCode.SIGN_IN_LOCKED);
    }

    @Test
    void a_member_with_an_app_needs_its_code_and_each_code_serves_once() throws InvalidKeyException {
        byte[] secret = "12345678901234567890".getBytes();
        DATABASE.transact(em -> signIns(em)
                .staff
                .findLocked(login)
                .orElseThrow()
                .sealTotp(seal().seal("staff:" + login, Base64.getEncoder().encodeToString(secret))));
        assertRefused(ErrorCode.TOTP_WRONG, () -> service.answerCode(ticket(Next.CODE), "000000"));
        String code = codeOf(secret);
        assertThat(service.answerCode(ticket(Next.CODE), code.substring(0, 3) + " " + code.substring(3))
                        .signedIn())
                .map(SignedInStaff::login)
                .contains(login);
        assertRefused(ErrorCode.TOTP_WRONG, () -> service.answerCode(ticket(Next.CODE), code));
    }

    @Test
    void typing_the_password_again_does_not_give_more_tries_for_the_code() {
        DATABASE.transact(em -> signIns(em)
                .staff
                .findLocked(login)
                .orElseThrow()
                .sealTotp(seal().seal("staff:" + login, Base64.getEncoder().encodeToString(new byte[20]))));
        for (int i = 1; i <= 4; i++) {
            assertRefused(ErrorCode.TOTP_WRONG, () -> service.answerCode(ticket(Next.CODE), "x"));
        }
        String last = ticket(Next.CODE);
        assertRefused(ErrorCode.SIGN_IN_LOCKED, () -> service.answerCode(last, "x"));
        assertRefused(login, PASSWORD, ErrorCode.SIGN_IN_LOCKED);
    }

    @Test
    void where_an_app_is_required_the_first_sign_in_enrols_one() throws InvalidKeyException {
        service.totpRequired = Optional.empty();
        SignInStep wanted = service.signIn(new SignIn(login, PASSWORD));
        assertThat(wanted.next()).isEqualTo(Next.ENROLMENT);
        String ticket = wanted.ticket().orElseThrow();
        assertThat(wanted.key().orElseThrow().uri())
                .contains(login)
                .contains(wanted.key().orElseThrow().secret());
        assertRefused(ErrorCode.TOTP_WRONG, () -> service.enrol(ticket, "000000"));

        byte[] secret = SignInTicket.open(ticket, Next.ENROLMENT, clock.instant(), seal())
                .totpSecret();
        assertThat(service.enrol(ticket, codeOf(secret)).next()).isEqualTo(Next.DONE);

        clock.advance(Duration.ofSeconds(60));
        assertThat(service.answerCode(ticket(Next.CODE), codeOf(secret)).next()).isEqualTo(Next.DONE);
    }

    @Test
    void a_temporary_password_gives_way_to_a_strong_one() {
        DATABASE.jdbc().update("update staff set password_temporary = true where login = ?", List.of(login));
        String ticket = ticket(Next.NEW_PASSWORD);
        for (String weak : List.of("short", PASSWORD, "xx" + login.toUpperCase() + "xx", "aaaaaaaaaaaaaaaa")) {
            assertRefused(ErrorCode.PASSWORD_WEAK, () -> service.choosePassword(ticket, weak));
        }
        assertThat(service.choosePassword(ticket, "құпия сөз 2026 жыл").next()).isEqualTo(Next.DONE);
        assertRefused(login, PASSWORD, ErrorCode.SIGN_IN_REFUSED);
        assertThat(service.signIn(new SignIn(login, "құпия сөз 2026 жыл")).next())
                .isEqualTo(Next.DONE);
    }

    @Test
    void a_ticket_is_good_for_its_step_and_ten_minutes_only() {
        DATABASE.jdbc().update("update staff set password_temporary = true where login = ?", List.of(login));
        String ticket = ticket(Next.NEW_PASSWORD);
        assertRefused(ErrorCode.SIGN_IN_EXPIRED, () -> service.answerCode(ticket, "123456"));
        assertRefused(ErrorCode.SIGN_IN_EXPIRED, () -> service.enrol(null, "123456"));
        clock.advance(Duration.ofMinutes(10));
        assertRefused(ErrorCode.SIGN_IN_EXPIRED, () -> service.choosePassword(ticket, "long enough to pass"));
    }

    private String ticket(Next expected) {
        SignInStep step = service.signIn(new SignIn(login, PASSWORD));
        assertThat(step.next()).isEqualTo(expected);
        return step.ticket().orElseThrow();
    }

    private String codeOf(byte[] secret) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant());
    }

    private void assertRefused(String who, String password, ErrorCode expected) {
        assertRefused(expected, () -> service.signIn(new SignIn(who, password)));
    }

    private static void assertRefused(ErrorCode expected, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(expected));
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
        public Booked bookPassword(String who, boolean right) {
            return DATABASE.inTransaction(em -> signIns(em).bookPassword(who, right));
        }

        @Override
        public Booked bookCode(String who, String code) {
            return DATABASE.inTransaction(em -> signIns(em).bookCode(who, code));
        }

        @Override
        public Booked bookEnrolment(String who, byte[] secret, String code) {
            return DATABASE.inTransaction(em -> signIns(em).bookEnrolment(who, secret, code));
        }

        @Override
        public Booked bookNewPassword(String who, String hash) {
            return DATABASE.inTransaction(em -> signIns(em).bookNewPassword(who, hash));
        }
    }
}

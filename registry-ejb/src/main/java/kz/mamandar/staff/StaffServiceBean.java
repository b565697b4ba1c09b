package kz.mamandar.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.Limit;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffSignIns.Booked;
import kz.mamandar.staff.StaffSignIns.Passed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
public class StaffServiceBean implements StaffService {

    private static final Limit UNKNOWN_LOGIN = new Limit(StaffMember.MAX_FAILURES - 1, StaffMember.LOCK);

    @Inject
    StaffSignIns signIns;

    @Inject
    RateLimiter limiter;

    @Inject
    ServerSecret secret;

    @Inject
    SecretSeal seal;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "registry.staff.sign-ins.per.client.hour", defaultValue = "2000")
    long perClientAndHour;

    @Inject
    @ConfigProperty(name = "registry.demo", defaultValue = "false")
    boolean demo;

    /** Whether every member must have an authenticator app; only the demonstration goes without unless this says so. */
    @Inject
    @ConfigProperty(name = "registry.staff.totp.required")
    Optional<Boolean> totpRequired;

    @Override
    @OpenToAll
    public SignInStep signIn(SignIn command) {
        caller.get().clientIp().ifPresent(ip -> limiter.require("staff.client", ip, Limit.perHour(perClientAndHour)));
        String login = command.login() == null ? "" : command.login().strip().toLowerCase(Locale.ROOT);
        Passed passed = passed(login, attempt(login, command.password() == null ? "" : command.password()));
        if (passed.hasTotp()) {
            return next(login, Next.CODE);
        }
        return totpRequired.orElse(!demo) ? next(login, Next.ENROLMENT) : finish(passed);
    }

    @Override
    @OpenToAll
    public SignInStep answerCode(String ticket, String code) {
        String login = open(ticket, Next.CODE).login();
        return finish(passed(login, signIns.bookCode(login, digits(code))));
    }

    @Override
    @OpenToAll
    public SignInStep enrol(String ticket, String code) {
        SignInTicket opened = open(ticket, Next.ENROLMENT);
        Booked booked = signIns.bookEnrolment(opened.login(), opened.totpSecret(), digits(code));
        Passed passed = passed(opened.login(), booked);
        record(passed, AuditAction.TOTP_ENROLLED);
        return finish(passed);
    }

    @Override
    @OpenToAll
    public SignInStep choosePassword(String ticket, String password) {
        String login = open(ticket, Next.NEW_PASSWORD).login();
        String typed = password == null ? "" : password;
        boolean same = signIns.findPasswordHash(login)
                .filter(hash -> PasswordHash.verify(typed.toCharArray(), hash))
                .isPresent();
        if (same || !PasswordRules.isStrong(typed, login)) {
            throw new RegistryException(
                    Problem.at("newPassword", ErrorCode.PASSWORD_WEAK, Map.of("min", PasswordRules.SHORTEST)));
        }
        Passed passed = passed(login, signIns.bookNewPassword(login, PasswordHash.hash(typed.toCharArray())));
        record(passed, AuditAction.PASSWORD_CHANGED);
        return finish(passed);
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.SYSADMIN, Role.MINISTRY})
    public void signOut() {
        audit.record(AuditAction.SIGN_OUT, "staff", caller.get().name(), Map.of());
    }

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isStillIn(long staffId, Instant since) {
        return signIns.hasAccessSince(staffId, since);
    }

    private Booked attempt(String login, String password) {
        if (password.length() > PasswordRules.LONGEST) {
            return Booked.refused(ErrorCode.SIGN_IN_REFUSED);
        }
        Optional<String> hash = signIns.findPasswordHash(login);
        if (hash.isEmpty()) {
            PasswordHash.waste(password.toCharArray());
            return unknown(login);
        }
        return signIns.bookPassword(login, PasswordHash.verify(password.toCharArray(), hash.get()));
    }

    /** An unknown login is locked like a known one, so that the answer does not tell which it is. */
    private Booked unknown(String login) {
        boolean open = limiter.take("staff.unknown", login, UNKNOWN_LOGIN).allowed();
        return Booked.refused(open ? ErrorCode.SIGN_IN_REFUSED : ErrorCode.SIGN_IN_LOCKED);
    }

    private SignInStep finish(Passed passed) {
        if (passed.hasTemporaryPassword()) {
            return next(passed.who().login(), Next.NEW_PASSWORD);
        }
        record(passed, AuditAction.SIGN_IN);
        return new SignInStep(Next.DONE, Optional.empty(), Optional.empty(), Optional.of(passed.who()));
    }

    private SignInStep next(String login, Next next) {
        SignInTicket ticket = SignInTicket.issue(login, next, clock.instant());
        Optional<TotpKey> key =
                next == Next.ENROLMENT ? Optional.of(Totp.key(login, ticket.totpSecret())) : Optional.empty();
        return new SignInStep(next, Optional.of(ticket.sealed(seal)), key, Optional.empty());
    }

    private SignInTicket open(String ticket, Next step) {
        return SignInTicket.open(ticket, step, clock.instant(), seal);
    }

    private Passed passed(String login, Booked booked) {
        booked.refusal().ifPresent(why -> {
            audit.recordFailure(
                    AuditAction.SIGN_IN_FAILED,
                    "login",
                    secret.mac("audit.login", login).substring(0, 16),
                    why.name());
            throw new RegistryException(why == ErrorCode.TOTP_WRONG ? Problem.at("code", why) : Problem.of(why));
        });
        return booked.passed().orElseThrow();
    }

    private void record(Passed passed, AuditAction action) {
        audit.recordAs(
                Caller.staff(
                        passed.who().staffId(),
                        passed.who().login(),
                        passed.who().roles(),
                        caller.get().clientIp().orElse(null)),
                action,
                "staff",
                passed.who().login(),
                Map.of());
    }

    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }
}

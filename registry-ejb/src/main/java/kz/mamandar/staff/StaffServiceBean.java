package kz.mamandar.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.Limit;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffSignIns.Booked;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
public class StaffServiceBean implements StaffService {

    private static final Limit UNKNOWN_LOGIN = new Limit(StaffMember.MAX_FAILURES - 1, StaffMember.LOCK);
    private static final int MAX_PASSWORD = 200;

    @Inject
    StaffSignIns signIns;

    @Inject
    RateLimiter limiter;

    @Inject
    ServerSecret secret;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "registry.staff.sign-ins.per.client.hour", defaultValue = "2000")
    long perClientAndHour;

    @Override
    @OpenToAll
    public SignedInStaff signIn(SignIn command) {
        Optional<String> clientIp = caller.get().clientIp();
        clientIp.ifPresent(ip -> limiter.require("staff.client", ip, Limit.perHour(perClientAndHour)));
        String login = command.login() == null ? "" : command.login().strip().toLowerCase(Locale.ROOT);
        Booked booked = attempt(login, command.password() == null ? "" : command.password(), command.totp());
        if (booked.refusal().isPresent()) {
            throw refusal(login, booked.refusal().get());
        }
        SignedInStaff signedIn = booked.signedIn().orElseThrow();
        audit.recordAs(
                Caller.staff(signedIn.staffId(), signedIn.login(), signedIn.roles(), clientIp.orElse(null)),
                AuditAction.SIGN_IN,
                "staff",
                signedIn.login(),
                Map.of());
        return signedIn;
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.SYSADMIN, Role.MINISTRY})
    public void signOut() {
        audit.record(AuditAction.SIGN_OUT, "staff", caller.get().name(), Map.of());
    }

    private Booked attempt(String login, String password, String totp) {
        if (password.length() > MAX_PASSWORD) {
            return Booked.refused(ErrorCode.SIGN_IN_REFUSED);
        }
        Optional<String> hash = signIns.findPasswordHash(login);
        if (hash.isEmpty()) {
            PasswordHash.waste(password.toCharArray());
            return unknown(login);
        }
        return signIns.book(login, PasswordHash.verify(password.toCharArray(), hash.get()), totp);
    }

    /** An unknown login is locked like a known one, so that the answer does not tell which it is. */
    private Booked unknown(String login) {
        boolean open = limiter.take("staff.unknown", login, UNKNOWN_LOGIN).allowed();
        return Booked.refused(open ? ErrorCode.SIGN_IN_REFUSED : ErrorCode.SIGN_IN_LOCKED);
    }

    private RegistryException refusal(String login, ErrorCode why) {
        if (why != ErrorCode.TOTP_REQUIRED) {
            audit.recordFailure(
                    AuditAction.SIGN_IN_FAILED,
                    "login",
                    secret.mac("audit.login", login).substring(0, 16),
                    why.name());
        }
        return new RegistryException(why);
    }
}

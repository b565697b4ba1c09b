package kz.mamandar.staff;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CallerKind;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffService.TotpKey;

/**
 * Makes system administrators from outside the portal: the first one, and one in need. Needs no container. The second factor is
 * there from the start, so that no moment is left in which a password alone opens the office.
 */
public final class Administrators {

    private static final String LOGIN = "[a-z][a-z0-9.-]{2,49}";

    /** One statement: nobody is made without a trace. */
    private static final String MAKE =
            """
            with made as (
                insert into staff (id, login, name, password_hash, totp_sealed, roles, active, created_at, version)
                values (nextval('entity_seq'), ?, ?, ?, ?, ?, true, ?, 1)
                on conflict (login) do nothing returning login)
            insert into audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome)
            select ?, ?, ?, ?, 'staff', login, 'DONE' from made""";

    private final Jdbc jdbc;
    private final Clock clock;
    private final SecretSeal seal;

    public Administrators(DataSource dataSource, Clock clock, ServerSecret secret) {
        this.jdbc = new Jdbc(dataSource);
        this.clock = clock;
        this.seal = new SecretSeal(secret);
    }

    public static boolean isLogin(String login) {
        return login.matches(LOGIN);
    }

    /** Whether the password is what the office asks of its staff. */
    public static boolean isStrong(char[] password, String login) {
        return PasswordRules.isStrong(new String(password), login.toLowerCase(Locale.ROOT));
    }

    /** Key for the authenticator app of the new administrator; empty when the login is taken. */
    public Optional<TotpKey> create(String login, String name, char[] password) {
        byte[] secret = Totp.newSecret();
        String sealed =
                seal.seal(StaffSignIns.SEAL_OWNER + login, Base64.getEncoder().encodeToString(secret));
        int made = jdbc.update(
                MAKE,
                List.of(
                        login,
                        name,
                        PasswordHash.hash(password),
                        sealed,
                        Role.SYSADMIN.name(),
                        clock.instant(),
                        clock.instant(),
                        CallerKind.SYSTEM.name(),
                        Caller.system().name(),
                        AuditAction.STAFF_CREATED.name()));
        return made == 0 ? Optional.empty() : Optional.of(Totp.key(login, secret));
    }
}

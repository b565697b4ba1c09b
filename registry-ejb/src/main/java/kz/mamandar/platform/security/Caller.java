package kz.mamandar.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param kind the kind of actor
 * @param id account, staff or client id; empty for anonymous and system callers
 * @param name login or code, for the audit; never personal data
 * @param roles what the caller may be
 * @param clientIp network address of the caller, empty for jobs
 */
public record Caller(CallerKind kind, Optional<Long> id, String name, Set<Role> roles, Optional<String> clientIp) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller anonymous(String clientIp) {
        return new Caller(CallerKind.ANONYMOUS, Optional.empty(), "anonymous", Set.of(), Optional.ofNullable(clientIp));
    }

    public static Caller system() {
        return new Caller(CallerKind.SYSTEM, Optional.empty(), "system", Set.of(Role.SYSTEM), Optional.empty());
    }

    public static Caller applicant(long accountId, String clientIp) {
        return new Caller(
                CallerKind.APPLICANT,
                Optional.of(accountId),
                "account-" + accountId,
                Set.of(Role.APPLICANT),
                Optional.ofNullable(clientIp));
    }

    public static Caller staff(long staffId, String login, Set<Role> roles, String clientIp) {
        return new Caller(CallerKind.STAFF, Optional.of(staffId), login, roles, Optional.ofNullable(clientIp));
    }

    public static Caller client(long clientId, String code, String clientIp) {
        return new Caller(
                CallerKind.CLIENT, Optional.of(clientId), code, Set.of(Role.CLIENT), Optional.ofNullable(clientIp));
    }

    public boolean hasAnyOf(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}

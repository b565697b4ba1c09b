package kz.mamandar.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.secret.RandomSecret;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class StaffAdminServiceBean implements StaffAdminService {

    private static final int PASSWORD_CHARACTERS = 16;

    @Inject
    StaffRepository staff;

    @Inject
    StaffCheck check;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @AllowedTo({Role.SYSADMIN, Role.AUDITOR})
    public List<StaffRow> list() {
        return staff.listAll().stream().map(this::row).toList();
    }

    @Override
    @AllowedTo({Role.SYSADMIN, Role.AUDITOR})
    public StaffRow get(String login) {
        return row(staff.getByLogin(login));
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public String create(SaveStaff typed) {
        SaveStaff command = check.check(typed, true);
        String password = RandomSecret.password(PASSWORD_CHARACTERS);
        StaffMember member = new StaffMember(
                command.login(),
                command.name(),
                PasswordHash.hash(password.toCharArray()),
                command.roles(),
                clock.instant());
        member.describe(command.name(), command.email());
        member.givePassword(PasswordHash.hash(password.toCharArray()), clock.instant());
        staff.add(member);
        audit.record(AuditAction.STAFF_CREATED, "staff", command.login(), Map.of("roles", joined(command.roles())));
        return password;
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void change(SaveStaff typed) {
        SaveStaff command = check.check(typed, false);
        StaffMember member = staff.lockByLogin(command.login());
        if (member.roles().contains(Role.SYSADMIN) && !command.roles().contains(Role.SYSADMIN)) {
            requireAnotherAdministrator(command.login());
        }
        member.describe(command.name(), command.email());
        if (!member.roles().equals(command.roles())) {
            member.assign(command.roles(), clock.instant());
        }
        record(command.login(), Map.of("roles", joined(command.roles())));
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void setActive(String login, boolean active) {
        StaffMember member = staff.lockByLogin(login);
        if (!active) {
            requireAnotherAdministrator(login);
        }
        member.setActive(active, clock.instant());
        record(login, Map.of("active", String.valueOf(active)));
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public String resetPassword(String login) {
        String password = RandomSecret.password(PASSWORD_CHARACTERS);
        staff.lockByLogin(login).givePassword(PasswordHash.hash(password.toCharArray()), clock.instant());
        record(login, Map.of("password", "reset"));
        return password;
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void resetTotp(String login) {
        staff.lockByLogin(login).forgetTotp(clock.instant());
        record(login, Map.of("totp", "reset"));
    }

    /** One's own access and that of the last administrator stay. */
    private void requireAnotherAdministrator(String login) {
        boolean last = staff.listAll().stream()
                .noneMatch(other -> other.isActive()
                        && other.roles().contains(Role.SYSADMIN)
                        && !other.login().equals(login));
        if (last || login.equals(caller.get().name())) {
            throw new RegistryException(ErrorCode.LAST_ADMINISTRATOR);
        }
    }

    private void record(String login, Map<String, String> what) {
        audit.record(AuditAction.STAFF_CHANGED, "staff", login, what);
    }

    private static String joined(Set<Role> roles) {
        return String.join(",", new TreeSet<>(roles.stream().map(Role::name).toList()));
    }

    private StaffRow row(StaffMember member) {
        return new StaffRow(
                member.login(),
                member.name(),
                member.email(),
                member.roles(),
                member.isActive(),
                member.totpSealed().isPresent(),
                member.isLocked(clock.instant()),
                member.hasTemporaryPassword(),
                member.createdAt());
    }
}

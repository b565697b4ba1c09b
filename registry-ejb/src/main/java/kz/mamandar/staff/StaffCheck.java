package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.contact.EmailAddress;
import kz.mamandar.staff.StaffAdminService.SaveStaff;

/** Checks what was typed of a member of staff. */
@ApplicationScoped
class StaffCheck {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,49}");
    private static final int NAME = 200;

    @Inject
    StaffRepository staff;

    SaveStaff check(SaveStaff typed, boolean isNew) {
        Problems problems = new Problems();
        String login = typed.login() == null ? "" : typed.login().strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            problems.add("login", ErrorCode.LOGIN_INVALID);
        } else if (isNew && staff.exists(login)) {
            problems.add("login", ErrorCode.LOGIN_TAKEN);
        }
        String name = problems.text("name", typed.name(), NAME);
        EmailAddress email =
                problems.optionalParsed("email", typed.email(), EmailAddress::parse, ErrorCode.INVALID_EMAIL);
        Set<Role> roles = typed.roles() == null ? Set.of() : Set.copyOf(typed.roles());
        if (roles.isEmpty() || !roles.stream().allMatch(Role::isStaff)) {
            problems.add("roles", ErrorCode.FIELD_REQUIRED);
        }
        problems.throwIfAny();
        return new SaveStaff(login, name, email == null ? null : email.value(), roles);
    }
}

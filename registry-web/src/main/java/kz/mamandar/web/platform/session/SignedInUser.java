package kz.mamandar.web.platform.session;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.security.Role;

/**
 * Who is signed in.
 *
 * @param id account or staff id
 * @param name what the top bar shows: masked address of an applicant, name of a member of staff
 * @param login for staff, null for applicants
 */
public record SignedInUser(long id, String name, String login, Set<Role> roles) implements Serializable {

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    public static SignedInUser applicant(long accountId, String maskedAddress) {
        return new SignedInUser(accountId, maskedAddress, null, Set.of(Role.APPLICANT));
    }

    public static SignedInUser staff(long staffId, String login, String name, Set<Role> roles) {
        return new SignedInUser(staffId, name, login, roles);
    }

    public boolean isStaff() {
        return login != null;
    }

    public boolean isApplicant() {
        return Optional.ofNullable(login).isEmpty();
    }
}

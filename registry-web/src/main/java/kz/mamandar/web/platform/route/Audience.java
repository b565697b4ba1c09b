package kz.mamandar.web.platform.route;

import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.security.Role;
import kz.mamandar.web.platform.session.SignedInUser;

/**
 * Who may open a page.
 *
 * @param roles one of these is needed; empty when the page is open to everybody
 */
public record Audience(Set<Role> roles) {

    public Audience {
        roles = Set.copyOf(roles);
    }

    public static Audience everybody() {
        return new Audience(Set.of());
    }

    public static Audience applicants() {
        return new Audience(Set.of(Role.APPLICANT));
    }

    public static Audience staff(Role... roles) {
        return new Audience(Set.of(roles));
    }

    public boolean isOpenToAll() {
        return roles.isEmpty();
    }

    public boolean isForStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    public boolean admits(Optional<SignedInUser> user) {
        return isOpenToAll()
                || user.map(u -> u.roles().stream().anyMatch(roles::contains)).orElse(false);
    }
}

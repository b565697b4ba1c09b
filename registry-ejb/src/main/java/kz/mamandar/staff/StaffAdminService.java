package kz.mamandar.staff;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.security.Role;

/**
 * Upkeep of staff by the system administrator. What takes access away also ends the sessions that stand. Nobody takes
 * their own access away, and one active system administrator always remains (LAST_ADMINISTRATOR).
 */
@Local
public interface StaffAdminService {

    /** All members, active ones first, by login. */
    List<StaffRow> list();

    StaffRow get(String login);

    /** Takes a member in and gives the temporary password, told this once. LOGIN_INVALID, LOGIN_TAKEN, FIELD_…, INVALID_EMAIL. */
    String create(SaveStaff command);

    /** Changes name, address and roles. */
    void change(SaveStaff command);

    /** Lets the member in again, or no more. */
    void setActive(String login, boolean active);

    /** Gives a new temporary password, told this once; a lock-out ends. */
    String resetPassword(String login);

    /** Forgets the authenticator app, as when the phone is lost; the next sign-in enrols another. */
    void resetTotp(String login);

    record SaveStaff(String login, String name, String email, Set<Role> roles) {}

    record StaffRow(
            String login,
            String name,
            Optional<String> email,
            Set<Role> roles,
            boolean active,
            boolean hasTotp,
            boolean locked,
            boolean hasTemporaryPassword,
            Instant createdAt) {}
}

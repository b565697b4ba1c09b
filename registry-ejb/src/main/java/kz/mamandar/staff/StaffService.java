package kz.mamandar.staff;

import jakarta.ejb.Local;
import java.util.Set;
import kz.mamandar.platform.security.Role;

/** Sign-in of staff. */
@Local
public interface StaffService {

    /**
     * Signs in by login and password, and by a time-based code (RFC 6238) where the account has one. SIGN_IN_REFUSED,
     * SIGN_IN_LOCKED (after 5 failures for 15 minutes), TOTP_REQUIRED, TOO_MANY_REQUESTS.
     */
    SignedInStaff signIn(SignIn command);

    /** Notes the sign-out in the audit. */
    void signOut();

    record SignIn(String login, String password, String totp) {}

    record SignedInStaff(long staffId, String login, String name, Set<Role> roles) {}
}

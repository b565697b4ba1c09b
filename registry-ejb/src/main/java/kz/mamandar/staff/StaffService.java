package kz.mamandar.staff;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.security.Role;

/**
 * Sign-in of staff, in steps: the password, then the code of an authenticator app (RFC 6238) where the account has one. Each
 * step gives a ticket for the next; it is sealed, holds no password and is good for ten minutes (SIGN_IN_EXPIRED).
 */
@Local
public interface StaffService {

    /** SIGN_IN_REFUSED, SIGN_IN_LOCKED (after 5 failures for 15 minutes), TOO_MANY_REQUESTS. */
    SignInStep signIn(SignIn command);

    /** Answers {@link Next#CODE}. TOTP_WRONG, SIGN_IN_LOCKED, SIGN_IN_EXPIRED. */
    SignInStep answerCode(String ticket, String code);

    /** Answers {@link Next#ENROLMENT} with a first code from the app that was given the key. TOTP_WRONG, SIGN_IN_EXPIRED. */
    SignInStep enrol(String ticket, String code);

    /** Answers {@link Next#NEW_PASSWORD}. PASSWORD_WEAK, SIGN_IN_EXPIRED. */
    SignInStep choosePassword(String ticket, String password);

    /** Whether a session that began at this moment still stands: the member is active and has the access they had. */
    boolean isStillIn(long staffId, Instant since);

    /** Notes the sign-out in the audit. */
    void signOut();

    record SignIn(String login, String password) {
        @Override
        public String toString() {
            return "SignIn[" + login + "]";
        }
    }

    /** What is wanted before the member is signed in. */
    enum Next {
        DONE,
        CODE,
        ENROLMENT,
        NEW_PASSWORD
    }

    /**
     * @param ticket for the next step, empty when there is none
     * @param key what to give to the authenticator app, for {@link Next#ENROLMENT}
     * @param signedIn who is signed in, for {@link Next#DONE}
     */
    record SignInStep(Next next, Optional<String> ticket, Optional<TotpKey> key, Optional<SignedInStaff> signedIn) {}

    /** @param secret in Base32, to be typed by hand; uri the same for a QR code */
    record TotpKey(String secret, String uri) {
        @Override
        public String toString() {
            return "TotpKey[secret]";
        }
    }

    record SignedInStaff(long staffId, String login, String name, Set<Role> roles) {}
}

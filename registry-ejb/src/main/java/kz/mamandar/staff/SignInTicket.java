package kz.mamandar.staff;

import java.time.Duration;
import java.time.Instant;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.staff.StaffService.Next;

/**
 * What a member of staff has proven so far.
 *
 * @param next the only step it is good for
 * @param totpSecret the key that is being given to the app, while enrolling
 */
record SignInTicket(String login, Next next, Instant until, byte[] totpSecret) {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String OWNER = "staff-sign-in";

    static SignInTicket issue(String login, Next next, Instant now) {
        byte[] secret = next == Next.ENROLMENT ? Totp.newSecret() : new byte[0];
        return new SignInTicket(login, next, now.plus(LIFETIME), secret);
    }

    String sealed(SecretSeal seal) {
        return seal.seal(OWNER, Json.write(this));
    }

    /** The ticket when it is for this step and still good, else SIGN_IN_EXPIRED. */
    static SignInTicket open(String sealed, Next step, Instant now, SecretSeal seal) {
        if (sealed == null || sealed.isBlank()) {
            throw new RegistryException(ErrorCode.SIGN_IN_EXPIRED);
        }
        SignInTicket ticket = Json.read(seal.open(OWNER, sealed), SignInTicket.class);
        if (ticket.next != step || !now.isBefore(ticket.until)) {
            throw new RegistryException(ErrorCode.SIGN_IN_EXPIRED);
        }
        return ticket;
    }
}

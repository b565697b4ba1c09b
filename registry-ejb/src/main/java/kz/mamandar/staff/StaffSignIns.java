package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.staff.StaffService.SignedInStaff;

/** Books each sign-in of staff in a transaction of its own, so that a failure counts whatever becomes of the caller's. */
@ApplicationScoped
public class StaffSignIns {

    static final String SEAL_OWNER = "staff:";

    @Inject
    StaffRepository staff;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    /** Who signed in, or why not. */
    public record Booked(Optional<SignedInStaff> signedIn, Optional<ErrorCode> refusal) {

        static Booked refused(ErrorCode why) {
            return new Booked(Optional.empty(), Optional.of(why));
        }
    }

    /** The hash to verify against, read before the long computation so that no connection waits for it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> findPasswordHash(String login) {
        return staff.findPasswordHash(login);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Booked book(String login, boolean passwordRight, String totp) {
        return staff.findLocked(login)
                .map(member -> book(member, passwordRight, totp, clock.instant()))
                .orElse(Booked.refused(ErrorCode.SIGN_IN_REFUSED));
    }

    private Booked book(StaffMember member, boolean passwordRight, String totp, Instant now) {
        if (member.isLocked(now)) {
            return Booked.refused(ErrorCode.SIGN_IN_LOCKED);
        }
        if (!passwordRight) {
            return failed(member, now);
        }
        if (member.totpSealed().isPresent()) {
            String code = totp == null ? "" : totp.replaceAll("\\s", "");
            if (code.isEmpty()) {
                return Booked.refused(ErrorCode.TOTP_REQUIRED);
            }
            OptionalLong step = Totp.matchingStep(secretOf(member), code, now, member.totpLastStep());
            if (step.isEmpty()) {
                return failed(member, now);
            }
            member.useTotpStep(step.getAsLong());
        }
        member.succeed();
        return new Booked(
                Optional.of(new SignedInStaff(member.getId(), member.login(), member.name(), member.roles())),
                Optional.empty());
    }

    private static Booked failed(StaffMember member, Instant now) {
        member.fail(now);
        return Booked.refused(member.isLocked(now) ? ErrorCode.SIGN_IN_LOCKED : ErrorCode.SIGN_IN_REFUSED);
    }

    private byte[] secretOf(StaffMember member) {
        return Base64.getDecoder()
                .decode(seal.open(
                        SEAL_OWNER + member.login(), member.totpSealed().orElseThrow()));
    }
}

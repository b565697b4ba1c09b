package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.persistence.OwnTransaction;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.staff.StaffService.SignedInStaff;

/** Books each step of a sign-in in a transaction of its own, so that a failure counts whatever becomes of the caller's. */
@ApplicationScoped
public class StaffSignIns {

    static final String SEAL_OWNER = "staff:";

    @Inject
    StaffRepository staff;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    /** Who passed the step and what the account still has or wants, or why it was not passed. */
    public record Booked(Optional<Passed> passed, Optional<ErrorCode> refusal) {

        static Booked refused(ErrorCode why) {
            return new Booked(Optional.empty(), Optional.of(why));
        }

        static Booked passed(StaffMember member) {
            return new Booked(
                    Optional.of(new Passed(
                            new SignedInStaff(member.getId(), member.login(), member.name(), member.roles()),
                            member.totpSealed().isPresent(),
                            member.hasTemporaryPassword())),
                    Optional.empty());
        }
    }

    /** A member who passed a step. */
    public record Passed(SignedInStaff who, boolean hasTotp, boolean hasTemporaryPassword) {}

    /** The hash to verify against, read before the long computation so that no connection waits for it. */
    @OwnTransaction
    public Optional<String> findPasswordHash(String login) {
        return staff.findPasswordHash(login);
    }

    /** Failures are forgotten only once nothing more is asked: whoever knows the password alone may not try codes without end. */
    @OwnTransaction
    public Booked bookPassword(String login, boolean right) {
        return book(login, (member, now) -> {
            if (!right) {
                return failed(member, now, ErrorCode.SIGN_IN_REFUSED);
            }
            if (member.totpSealed().isEmpty()) {
                member.succeed();
            }
            return Booked.passed(member);
        });
    }

    @OwnTransaction
    public Booked bookCode(String login, String code) {
        return book(login, (member, now) -> {
            OptionalLong step = member.totpSealed().isEmpty()
                    ? OptionalLong.empty()
                    : Totp.matchingStep(secretOf(member), code, now, member.totpLastStep());
            if (step.isEmpty()) {
                return failed(member, now, ErrorCode.TOTP_WRONG);
            }
            member.useTotpStep(step.getAsLong());
            member.succeed();
            return Booked.passed(member);
        });
    }

    /** Keeps the key once a code made with it has come back. */
    @OwnTransaction
    public Booked bookEnrolment(String login, byte[] secret, String code) {
        return book(login, (member, now) -> {
            OptionalLong step = Totp.matchingStep(secret, code, now, Long.MIN_VALUE);
            if (step.isEmpty() || member.totpSealed().isPresent()) {
                return failed(member, now, ErrorCode.TOTP_WRONG);
            }
            member.sealTotp(seal.seal(SEAL_OWNER + login, Base64.getEncoder().encodeToString(secret)));
            member.useTotpStep(step.getAsLong());
            member.succeed();
            return Booked.passed(member);
        });
    }

    @OwnTransaction
    public Booked bookNewPassword(String login, String hash) {
        return book(login, (member, now) -> {
            member.choosePassword(hash);
            return Booked.passed(member);
        });
    }

    boolean hasAccessSince(long staffId, Instant since) {
        return staff.hasAccessSince(staffId, since);
    }

    private Booked book(String login, BiFunction<StaffMember, Instant, Booked> step) {
        Instant now = clock.instant();
        return staff.findLocked(login)
                .map(member ->
                        member.isLocked(now) ? Booked.refused(ErrorCode.SIGN_IN_LOCKED) : step.apply(member, now))
                .orElse(Booked.refused(ErrorCode.SIGN_IN_REFUSED));
    }

    private static Booked failed(StaffMember member, Instant now, ErrorCode why) {
        member.fail(now);
        return Booked.refused(member.isLocked(now) ? ErrorCode.SIGN_IN_LOCKED : why);
    }

    private byte[] secretOf(StaffMember member) {
        return Base64.getDecoder()
                .decode(seal.open(
                        SEAL_OWNER + member.login(), member.totpSealed().orElseThrow()));
    }
}

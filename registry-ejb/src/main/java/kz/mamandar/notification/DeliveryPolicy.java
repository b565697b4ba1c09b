package kz.mamandar.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.platform.time.BackOff;

/** When to try again: after 30 seconds, then twice as long each time up to an hour, until the notice is too old. */
final class DeliveryPolicy {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

    private DeliveryPolicy() {}

    /** The wait after this many failed attempts. */
    static Duration backOff(int attempts) {
        return BACK_OFF.after(attempts);
    }

    /** The next attempt, or empty when it would come after the notice has lost its use. */
    static Optional<Instant> nextAttempt(NoticeKind kind, Instant createdAt, int attempts, Instant now) {
        Instant next = now.plus(backOff(attempts));
        return next.isAfter(createdAt.plus(kind.lifetime())) ? Optional.empty() : Optional.of(next);
    }
}

package kz.mamandar.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again: after 30 seconds, then twice as long each time up to an hour, until the notice is too old. */
final class DeliveryPolicy {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private DeliveryPolicy() {}

    /** The wait after this many failed attempts. */
    static Duration backOff(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The next attempt, or empty when it would come after the notice has lost its use. */
    static Optional<Instant> nextAttempt(NoticeKind kind, Instant createdAt, int attempts, Instant now) {
        Instant next = now.plus(backOff(attempts));
        return next.isAfter(createdAt.plus(kind.lifetime())) ? Optional.empty() : Optional.of(next);
    }
}

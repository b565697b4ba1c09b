package kz.mamandar.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;

/**
 * Limits that all nodes share and a busy path can afford: a node takes a portion from the bucket in the database and hands
 * it out from memory. All nodes together never hand out more than the bucket gave; what a node has left at the end of the
 * period, at most one portion, it gives up.
 */
@ApplicationScoped
public class LeasedLimits {

    private static final long PORTIONS = 20;

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    private RateLimiter limiter;
    private Clock clock;

    protected LeasedLimits() {}

    @Inject
    public LeasedLimits(RateLimiter limiter, Clock clock) {
        this.limiter = limiter;
        this.clock = clock;
    }

    /**
     * Takes one, or TOO_MANY_REQUESTS with the seconds to wait.
     *
     * @param subject whom the limit is for; of a known, small set
     */
    public void require(String name, String subject, Limit limit) {
        Optional<Duration> wait =
                leases.computeIfAbsent(name + ":" + subject, key -> new Lease()).take(name, subject, limit);
        wait.ifPresent(time -> {
            throw new RegistryException(new Problem(
                    ErrorCode.TOO_MANY_REQUESTS, Optional.empty(), Map.of("seconds", time.toSeconds() + 1)));
        });
    }

    /** What this node has of one bucket. */
    private final class Lease {

        private Limit limit;
        private long left;
        private Instant until = Instant.MIN;
        private Instant emptyUntil = Instant.MIN;

        /** Takes one; gives the time to wait when there is none. */
        synchronized Optional<Duration> take(String name, String subject, Limit wanted) {
            Instant now = clock.instant();
            if (!wanted.equals(limit)) {
                limit = wanted;
                left = 0;
                emptyUntil = Instant.MIN;
            }
            if (now.isBefore(emptyUntil)) {
                return Optional.of(Duration.between(now, emptyUntil));
            }
            if (left == 0 || !now.isBefore(until)) {
                RateLimiter.Portion portion =
                        limiter.lease(name, subject, limit, Math.max(1, limit.times() / PORTIONS));
                left = portion.taken();
                until = now.plus(portion.period());
                emptyUntil = left > 0 ? Instant.MIN : until;
            }
            if (left == 0) {
                return Optional.of(Duration.between(now, emptyUntil));
            }
            left--;
            return Optional.empty();
        }
    }
}

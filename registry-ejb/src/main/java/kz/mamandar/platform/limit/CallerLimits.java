package kz.mamandar.platform.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits for callers whom nobody knows beforehand, such as network addresses, on the busiest path: all nodes count together,
 * and few requests wait for it. The first twentieth of a period a node allows by itself; whoever asks for more has a bucket in
 * the database, to which the node tells what it allowed when that is a twentieth of the limit, or a second old. So each node
 * allows at most a twentieth more than the limit, and a caller costs it one short transaction a second or, when quiet, none.
 * While the database fails, the node counts for itself.
 */
@ApplicationScoped
public class CallerLimits {

    /** The least recently seen caller goes first: memory is bounded whoever calls. */
    static final int KEPT = 50_000;

    static final Duration HELD_OFF = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(CallerLimits.class.getName());
    private static final long PARTS = 20;

    private final Map<Caller, Calls> kept = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Caller, Calls> eldest) {
            return size() > KEPT;
        }
    });
    private RateLimiter limiter;
    private Clock clock;
    private volatile Instant aloneUntil = Instant.MIN;

    protected CallerLimits() {}

    @Inject
    public CallerLimits(RateLimiter limiter, Clock clock) {
        this.limiter = limiter;
        this.clock = clock;
    }

    /**
     * Takes one; a caller whose limit was changed begins anew.
     *
     * @param name what is limited, e.g. {@code rest.address}
     * @param subject who calls; to the database goes only a keyed hash of it
     */
    public Verdict take(String name, String subject, Limit limit) {
        return kept.computeIfAbsent(new Caller(name, subject, limit), Calls::new)
                .take();
    }

    private record Caller(String name, String subject, Limit limit) {

        /** What a node allows before it tells the others. */
        long part() {
            return limit.times() / PARTS;
        }
    }

    /** What this node knows of one caller. */
    private final class Calls {

        private final Caller caller;
        private final long limit;
        private final long period;
        private Bucket shared;
        private long number;
        private long before;
        private long calls;
        private long untold;

        Calls(Caller caller) {
            this.caller = caller;
            this.limit = caller.limit().times();
            this.period = caller.limit().period().toMillis();
        }

        synchronized Verdict take() {
            Instant now = clock.instant();
            turn(now.toEpochMilli() / period);
            calls++;
            if (before + calls <= caller.part() || now.isBefore(aloneUntil)) {
                return alone(now);
            }
            try {
                return together();
            } catch (BucketExecutionException failed) {
                LOG.log(Level.WARNING, "Limits are counted by this node alone for a while", failed);
                aloneUntil = now.plus(HELD_OFF);
                return alone(now);
            }
        }

        /** Goes on to the period of this number; what was allowed two periods ago is forgotten. */
        private void turn(long next) {
            if (next != number) {
                before = next == number + 1 ? calls : 0;
                untold = Math.min(untold, before);
                calls = 0;
                number = next;
            }
        }

        private Verdict together() {
            if (shared == null) {
                shared = limiter.delayed(caller.name(), caller.subject(), caller.limit(), Math.max(1, caller.part()));
            }
            Verdict verdict = limiter.take(shared, untold);
            untold = 0;
            return verdict;
        }

        private Verdict alone(Instant now) {
            boolean allowed = calls <= limit;
            if (allowed) {
                untold++;
            }
            long taken = Math.min(calls, limit);
            return new Verdict(
                    allowed,
                    limit - taken,
                    allowed ? Duration.ZERO : Duration.ofMillis(period - now.toEpochMilli() % period),
                    Duration.ofMillis(taken * period / limit));
        }
    }
}

package kz.mamandar.platform.limit;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Clears away buckets that nobody fills any more. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LimitHousekeeping {

    private static final Logger LOG = System.getLogger(LimitHousekeeping.class.getName());

    @Inject
    private RateLimiter limiter;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void clear() {
        try {
            int removed;
            do {
                removed = limiter.removeExpired();
            } while (removed == RateLimiter.REMOVED_AT_ONCE);
        } catch (BucketExecutionException failed) {
            LOG.log(Level.WARNING, "Expired limits were not cleared, next try in an hour", failed);
        }
    }
}

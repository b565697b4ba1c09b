package kz.mamandar.platform.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.secret.ServerSecret;

/**
 * Token buckets in the database, so that all nodes count together. Counts in a short transaction of its own, which stands
 * whatever becomes of the caller's: ask it before the caller's transaction has read anything, or one call holds two
 * connections. Whom a bucket is for is kept only as a keyed hash.
 */
@ApplicationScoped
public class RateLimiter {

    static final int REMOVED_AT_ONCE = 1_000;

    private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(1);

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource dataSource;

    private ServerSecret secret;
    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    protected RateLimiter() {}

    @Inject
    public RateLimiter(ServerSecret secret) {
        this.secret = secret;
    }

    public RateLimiter(ServerSecret secret, DataSource dataSource) {
        this.secret = secret;
        this.dataSource = dataSource;
        open();
    }

    @PostConstruct
    void open() {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(5)))
                .build();
    }

    /**
     * Takes one from the bucket.
     *
     * @param name what is limited, e.g. {@code codes.address}
     * @param subject whom the bucket is for
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Verdict take(String name, String subject, Limit limit) {
        return takeOne(buckets.getProxy(key(name, subject), () -> littleByLittle(limit)));
    }

    /** Takes one from the bucket, or TOO_MANY_REQUESTS with the seconds to wait. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void require(String name, String subject, Limit limit) {
        Verdict verdict = take(name, subject, limit);
        if (!verdict.allowed()) {
            long seconds = verdict.retryAfter().toSeconds() + 1;
            throw new RegistryException(
                    new Problem(ErrorCode.TOO_MANY_REQUESTS, Optional.empty(), Map.of("seconds", seconds)));
        }
    }

    /**
     * A bucket of which a node gives out of memory, and which it asks again only after a second or after {@code untold}. One
     * thread at a time is to take from it: of those that wait for each other not all fail alike when the database does.
     */
    Bucket delayed(String name, String subject, Limit limit, long untold) {
        return buckets.builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(untold, LONGEST_UNTOLD)))
                .build(key(name + "." + limit.times(), subject), () -> littleByLittle(limit));
    }

    /**
     * Takes one from a bucket.
     *
     * @param earlier how many were given before without asking the bucket, and are to be taken from it as well
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Verdict take(Bucket bucket, long earlier) {
        if (earlier > 0) {
            bucket.consumeIgnoringRateLimits(earlier);
        }
        return takeOne(bucket);
    }

    private static Verdict takeOne(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                Math.max(0, probe.getRemainingTokens()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private String key(String name, String subject) {
        return name + ":" + secret.mac("limit", name, subject);
    }

    private static BucketConfiguration littleByLittle(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.times())
                        .refillGreedy(limit.times(), limit.period())
                        .build())
                .build();
    }

    /** What a node got of a bucket, and how long that or the lack of it lasts. */
    record Portion(long taken, Duration period) {}

    /** Takes up to {@code wanted} from a bucket that is filled up whole, once per period. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Portion lease(String name, String subject, Limit limit, long wanted) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.times())
                        .refillIntervally(limit.times(), limit.period())
                        .build())
                .build();
        BucketProxy bucket = buckets.getProxy(key(name + "." + limit.times(), subject), () -> configuration);
        long taken = bucket.tryConsumeAsMuchAsPossible(wanted);
        return taken > 0
                ? new Portion(taken, limit.period())
                : new Portion(
                        0, Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** Removes buckets that are full again, some at a time; tells how many. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int removeExpired() {
        return buckets.removeExpired(REMOVED_AT_ONCE);
    }
}

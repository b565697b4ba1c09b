package kz.mamandar.ws.platform.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.mamandar.client.ClientService.ClientView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requests per minute, per client and per network address, on this node. */
@ApplicationScoped
public class RequestLimits {

    private static final int KEPT = 50_000;

    @Inject
    @ConfigProperty(name = "registry.rest.anonymous.per.minute", defaultValue = "600")
    private long anonymousPerMinute;

    @Inject
    @ConfigProperty(name = "registry.rest.client.per.minute", defaultValue = "6000")
    private long clientPerMinute;

    /** The least recently used bucket goes first: memory is bounded whoever calls. */
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    });

    /** What was taken from a bucket. */
    record Taken(long perMinute, ConsumptionProbe probe) {}

    /** Takes one for a visitor without a key; tells whether there was one. */
    public boolean takeAnonymous(String address) {
        return ofAnonymous(address).probe().isConsumed();
    }

    Taken ofAnonymous(String address) {
        return take("address:" + address, anonymousPerMinute);
    }

    /** The quota of the client where it has one. */
    Taken ofClient(ClientView client) {
        long perMinute = client.quota().perMinute().map(Integer::longValue).orElse(clientPerMinute);
        return take("client:" + client.code() + ":" + perMinute, perMinute);
    }

    private Taken take(String key, long perMinute) {
        return new Taken(
                perMinute, buckets.computeIfAbsent(key, k -> bucket(perMinute)).tryConsumeAndReturnRemaining(1));
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}

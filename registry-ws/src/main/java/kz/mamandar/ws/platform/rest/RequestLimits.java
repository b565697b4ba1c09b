package kz.mamandar.ws.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.limit.CallerLimits;
import kz.mamandar.platform.limit.Limit;
import kz.mamandar.platform.limit.Verdict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requests per minute, per client and per network address, on all nodes together as {@link CallerLimits} counts them. */
@ApplicationScoped
public class RequestLimits {

    @Inject
    @ConfigProperty(name = "registry.rest.anonymous.per.minute", defaultValue = "600")
    private long anonymousPerMinute;

    @Inject
    @ConfigProperty(name = "registry.rest.client.per.minute", defaultValue = "6000")
    private long clientPerMinute;

    @Inject
    private CallerLimits limits;

    /** What was taken of a limit. */
    record Taken(long perMinute, Verdict verdict) {}

    /** Takes one for a visitor without a key; tells whether there was one. */
    public boolean takeAnonymous(String address) {
        return ofAnonymous(address).verdict().allowed();
    }

    Taken ofAnonymous(String address) {
        return take("rest.address", address, anonymousPerMinute);
    }

    /** The quota of the client where it has one. */
    Taken ofClient(ClientView client) {
        long perMinute = client.quota().perMinute().map(Integer::longValue).orElse(clientPerMinute);
        return take("rest.client", client.code(), perMinute);
    }

    private Taken take(String name, String subject, long perMinute) {
        return new Taken(perMinute, limits.take(name, subject, new Limit(perMinute, Duration.ofMinutes(1))));
    }
}

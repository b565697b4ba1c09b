package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.limit.LeasedLimits;
import kz.mamandar.platform.limit.Limit;

/** Counts the requests of client systems against their quotas, over all nodes. */
@ApplicationScoped
public class ClientQuotas {

    private LeasedLimits limits;

    protected ClientQuotas() {}

    @Inject
    public ClientQuotas(LeasedLimits limits) {
        this.limits = limits;
    }

    /** Takes one from the minute and from the day, or TOO_MANY_REQUESTS with the seconds to wait. */
    void take(ClientView client) {
        take("client.minute", client, client.quota().perMinute(), Duration.ofMinutes(1));
        take("client.day", client, client.quota().perDay(), Duration.ofDays(1));
    }

    private void take(String name, ClientView client, Optional<Integer> times, Duration period) {
        times.ifPresent(bound -> limits.require(name, client.code(), new Limit(bound, period)));
    }
}

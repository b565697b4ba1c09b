package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.LeasedLimits;
import kz.mamandar.platform.limit.Limit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds back who tries IINs: a client that asks about too many people who are not in the register gets no answer about anybody
 * for a while, hits included. Must be asked outside a transaction.
 */
@ApplicationScoped
public class ClientMisses {

    private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();
    private LeasedLimits limits;
    private AuditLog audit;
    private Clock clock;

    @Inject
    @ConfigProperty(name = "registry.client.misses.per.hour", defaultValue = "300")
    long perHour;

    protected ClientMisses() {}

    @Inject
    public ClientMisses(LeasedLimits limits, AuditLog audit, Clock clock) {
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** TOO_MANY_REQUESTS while the client is held back. */
    void requireFree(String client) {
        Instant until = heldUntil.getOrDefault(client, Instant.MIN);
        if (clock.instant().isBefore(until)) {
            long seconds = Duration.between(clock.instant(), until).toSeconds() + 1;
            throw new RegistryException(
                    new Problem(ErrorCode.TOO_MANY_REQUESTS, Optional.empty(), Map.of("seconds", seconds)));
        }
        heldUntil.remove(client, until);
    }

    /** Counts a miss; the one too many is reported, and TOO_MANY_REQUESTS to the client. */
    void record(String client) {
        try {
            limits.require("client.misses", client, Limit.perHour(perHour));
        } catch (RegistryException tooMany) {
            Object seconds = tooMany.problems().get(0).parameters().get("seconds");
            heldUntil.put(client, clock.instant().plusSeconds(((Number) seconds).longValue()));
            audit.recordFailure(AuditAction.CLIENT_REFUSED, "client", client, "TOO_MANY_MISSES");
            throw tooMany;
        }
    }

    /** How many clients are held back on this node now. */
    public long held() {
        Instant now = clock.instant();
        return heldUntil.values().stream().filter(now::isBefore).count();
    }
}

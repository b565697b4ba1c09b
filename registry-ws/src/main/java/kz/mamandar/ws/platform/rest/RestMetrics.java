package kz.mamandar.ws.platform.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Counts and times requests by route, method and status, and counts those that were held back. A route is a pattern of the
 * contract: nothing of a request gets in.
 */
@Provider
@PreMatching
@Priority(1)
public class RestMetrics implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = "kz.mamandar.begun";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");
    private static final int HELD_BACK = 429;
    /** The server keeps times in nanoseconds; with this unit it tells mean and maximum in seconds, as it does the sum. */
    private static final Metadata REQUESTS = Metadata.builder()
            .withName("registry_rest_requests")
            .withDescription("Requests to REST operations")
            .withUnit(MetricUnits.NANOSECONDS)
            .build();

    private static final Metadata HELD_BACK_REQUESTS = Metadata.builder()
            .withName("registry_rest_held_back")
            .withDescription("Requests refused because a limit was used up")
            .build();

    @Context
    private ResourceInfo resource;

    @Inject
    private Timers timers;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun) {
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
            timers.get(route() + " " + method + " " + response.getStatus())
                    .update(Duration.ofNanos(System.nanoTime() - begun));
            if (response.getStatus() == HELD_BACK) {
                timers.heldBack(request.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? "anonymous" : "key");
            }
        }
    }

    private String route() {
        if (resource.getResourceClass() == null || resource.getResourceMethod() == null) {
            return "none";
        }
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        Path below = resource.getResourceMethod().getAnnotation(Path.class);
        String whole = (path == null ? "" : path.value()) + (below == null ? "" : below.value());
        return whole.replaceAll(":[^}]*", "").replace(" ", "");
    }

    /** The meters; timers that were asked for before. */
    @ApplicationScoped
    static class Timers {

        private final Map<String, Timer> known = new ConcurrentHashMap<>();

        @Inject
        private MetricRegistry metrics;

        /** @param key route, method and status, parted by spaces */
        Timer get(String key) {
            return known.computeIfAbsent(key, this::timer);
        }

        /** @param who {@code anonymous} or {@code key} */
        void heldBack(String who) {
            metrics.counter(HELD_BACK_REQUESTS, new Tag("client", who)).inc();
        }

        private Timer timer(String key) {
            String[] parts = key.split(" ");
            return metrics.timer(
                    REQUESTS, new Tag("route", parts[0]), new Tag("method", parts[1]), new Tag("status", parts[2]));
        }
    }
}

package kz.mamandar.ws.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.rest.RequestLimits.Taken;

/** Before every resource: who calls, within which limit, with a right to it, and only with parameters that it knows. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class GuardFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String TAKEN = "kz.mamandar.taken";
    private static final String BEARER = "Bearer ";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest http;

    @Inject
    private ClientService clients;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentClient currentClient;

    @Inject
    private RequestLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        Optional<ClientView> client = client(request);
        Taken taken = client.map(limits::ofClient).orElseGet(() -> limits.ofAnonymous(http.getRemoteAddr()));
        request.setProperty(TAKEN, taken);
        if (!taken.verdict().allowed()) {
            throw new RestProblem(429, "TOO_MANY_REQUESTS");
        }
        if (client.isEmpty() && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            throw new RestProblem(401, "KEY_REFUSED");
        }
        client.ifPresent(known -> {
            caller.set(Caller.client(known.id(), known.code(), http.getRemoteAddr()));
            currentClient.set(known);
        });
        Opening opening = Optional.ofNullable(resource.getResourceMethod())
                .flatMap(Opening::of)
                .orElseThrow(() -> new RestProblem(403, "NOT_ALLOWED"));
        opening.operation()
                .ifPresentOrElse(
                        operation ->
                                clients.admit(client.orElseThrow(() -> new RestProblem(401, "KEY_REFUSED")), operation),
                        () -> client.ifPresent(clients::count));
        requireKnown(request.getUriInfo().getQueryParameters(), opening.parameters());
    }

    private static void requireKnown(MultivaluedMap<String, String> given, List<String> known) {
        List<Fault> faults = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.atParameter(name, "UNKNOWN_PARAMETER"));
            } else if (values.size() > 1) {
                faults.add(Fault.atParameter(name, "DUPLICATE_PARAMETER"));
            }
        });
        if (!faults.isEmpty()) {
            throw RestProblem.badRequest(faults);
        }
    }

    /** The client of the key; empty without a key and for a key that is not in force. */
    private Optional<ClientView> client(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        clients.findByApiKey(header.substring(BEARER.length()).strip()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getStatus() == 401) {
            headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mamandar\"");
        }
        if (request.getProperty(TAKEN) instanceof Taken taken) {
            headers.putSingle("RateLimit-Limit", taken.perMinute());
            headers.putSingle("RateLimit-Remaining", taken.verdict().remaining());
            headers.putSingle("RateLimit-Reset", seconds(taken.verdict().untilFull()));
            headers.putSingle("RateLimit-Policy", taken.perMinute() + ";w=60");
            if (!taken.verdict().allowed()) {
                headers.putSingle(
                        HttpHeaders.RETRY_AFTER, seconds(taken.verdict().retryAfter()));
            }
        }
    }

    private static long seconds(Duration time) {
        return time.toSeconds() + 1;
    }
}

package kz.mamandar.ws.platform.rest;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;

/** Before every resource: who calls, within which limit, and only with parameters that the resource knows. */
@Provider
public class GuardFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROBE = "kz.mamandar.probe";
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
    private RequestLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        PublicResource open = Optional.ofNullable(resource.getResourceMethod())
                .map(method -> method.getAnnotation(PublicResource.class))
                .orElseThrow(() -> new RestProblem(403, "NOT_ALLOWED"));
        Optional<ClientView> client = client(request);
        client.ifPresent(known -> caller.set(Caller.client(known.id(), known.code(), http.getRemoteAddr())));
        ConsumptionProbe probe = client.map(known -> limits.ofClient(known.code()))
                .orElseGet(() -> limits.ofAnonymous(http.getRemoteAddr()));
        request.setProperty(PROBE, probe);
        if (!probe.isConsumed()) {
            throw new RestProblem(429, "TOO_MANY_REQUESTS");
        }
        List<String> known = List.of(open.parameters());
        for (String parameter : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(parameter)) {
                throw new RestProblem(400, "UNKNOWN_PARAMETER", parameter);
            }
        }
    }

    private Optional<ClientView> client(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(header)
                .filter(text -> text.startsWith(BEARER))
                .flatMap(text ->
                        clients.findByApiKey(text.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new RestProblem(401, "KEY_REFUSED")));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        response.getHeaders()
                .putSingle(
                        "Access-Control-Expose-Headers",
                        "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After");
        if (request.getProperty(PROBE) instanceof ConsumptionProbe probe) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
            response.getHeaders().putSingle("RateLimit-Remaining", probe.getRemainingTokens());
            response.getHeaders().putSingle("RateLimit-Reset", seconds);
            if (!probe.isConsumed()) {
                long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                response.getHeaders().putSingle("Retry-After", wait);
            }
        }
    }
}

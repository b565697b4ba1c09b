package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets pages of every origin read what is public; nothing of it depends on who asks. Keys are not for browsers. */
@Provider
public class CorsFilter implements ContainerResponseFilter {

    private static final String EXPOSED =
            "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Mamandar-Feed-Cursor, Repr-Digest, "
                    + "Content-Disposition, Content-Range, Accept-Ranges";
    private static final String TAKEN = "Accept, Accept-Language, Content-Type, If-None-Match, If-Range, Range";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            preflight(response, headers);
        } else if (isOpenToPages()) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** OPTIONS changes nothing and tells only which methods there are. */
    private static void preflight(ContainerResponseContext response, MultivaluedMap<String, Object> headers) {
        if (response.getStatus() >= 400) {
            return;
        }
        response.setEntity(null);
        response.setStatus(204);
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Allow-Methods", headers.getFirst(HttpHeaders.ALLOW));
        headers.putSingle("Access-Control-Allow-Headers", TAKEN);
        headers.putSingle("Access-Control-Max-Age", "86400");
    }

    private boolean isOpenToPages() {
        return Optional.ofNullable(resource.getResourceMethod())
                .flatMap(Opening::of)
                .map(opening -> opening.operation().isEmpty())
                .orElse(true);
    }
}

package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Pages of a list, each with a link to the next (RFC 8288). */
public final class Pages {

    private Pages() {}

    /**
     * The answer with a link to the same question at another place.
     *
     * @param parameter name of the parameter that carries the place
     */
    public static ResponseBuilder linked(byte[] body, UriInfo uri, String parameter, Optional<String> next) {
        ResponseBuilder response = Response.ok(body);
        next.ifPresent(place -> {
            UriBuilder address = uri.getRequestUriBuilder();
            response.link(address.replaceQueryParam(parameter, place).build().toASCIIString(), "next");
        });
        return response;
    }
}

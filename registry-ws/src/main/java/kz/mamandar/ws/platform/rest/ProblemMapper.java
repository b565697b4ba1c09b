package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.mamandar.platform.error.RegistryException;

/** Every failure becomes a problem with a code; what nobody foresaw is logged under a reference and told without its inside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        return Problems.answer(problem(failure), uri.getRequestUri().getPath(), headers.getAcceptableLanguages());
    }

    private static RestProblem problem(Throwable failure) {
        if (failure instanceof RestProblem problem) {
            return problem;
        }
        if (failure instanceof RegistryException refused) {
            return refused(refused);
        }
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < 500) {
            int status = http.getResponse().getStatus();
            return new RestProblem(status, codeOf(status));
        }
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A REST request failed, reference " + reference, failure);
        return new RestProblem(500, "INTERNAL", reference);
    }

    private static RestProblem refused(RegistryException refused) {
        String field = refused.problems().get(0).field().orElse(null);
        return switch (refused.code()) {
            case NOT_FOUND -> new RestProblem(404, "NOT_FOUND");
            case FORBIDDEN -> new RestProblem(403, "NOT_ALLOWED");
            case TOO_MANY_REQUESTS -> new RestProblem(429, "TOO_MANY_REQUESTS");
            default -> new RestProblem(400, "INVALID_PARAMETER", field);
        };
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> "INVALID_REQUEST";
        };
    }
}

package kz.mamandar.ws.platform.rest;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
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
        return Problems.answer(
                problem(failure),
                uri.getRequestUri().getPath(),
                AcceptedLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static RestProblem problem(Throwable failure) {
        if (failure instanceof RestProblem problem) {
            return problem;
        }
        if (failure instanceof RegistryException refused) {
            return refused(refused);
        }
        if (failure instanceof EJBException wrapper && wrapper.getCause() instanceof RegistryException refused) {
            return refused(refused);
        }
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < 500) {
            return ofServer(http.getResponse());
        }
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A REST request failed, reference " + reference, failure);
        return RestProblem.internal(reference);
    }

    /** What the server itself refuses, such as a method that a resource does not have. */
    private static RestProblem ofServer(Response answer) {
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        Map<String, Object> more = allowed == null ? Map.of() : Map.of(HttpHeaders.ALLOW, withHead(allowed));
        return switch (answer.getStatus()) {
            case 404 -> new RestProblem(404, "NOT_FOUND");
            case 405 -> new RestProblem(405, "METHOD_NOT_ALLOWED", more);
            case 406 -> new RestProblem(406, "NOT_ACCEPTABLE");
            case 413 -> new RestProblem(413, "BODY_TOO_LARGE");
            case 415 -> new RestProblem(415, "UNSUPPORTED_MEDIA_TYPE");
            default -> new RestProblem(400, "INVALID_REQUEST");
        };
    }

    /** Whatever can be got answers HEAD too; the server forgets to say so. */
    private static String withHead(String allowed) {
        return allowed.contains("GET") && !allowed.contains("HEAD") ? allowed.replace("GET", "GET, HEAD") : allowed;
    }

    private static RestProblem refused(RegistryException refused) {
        return switch (refused.code()) {
            case NOT_FOUND -> new RestProblem(404, "NOT_FOUND");
            case FORBIDDEN -> new RestProblem(403, "NOT_ALLOWED");
            case TOO_MANY_REQUESTS ->
                new RestProblem(
                        429,
                        "TOO_MANY_REQUESTS",
                        refused.problems().get(0).parameters().entrySet().stream()
                                .filter(parameter -> parameter.getKey().equals("seconds"))
                                .findFirst()
                                .map(seconds -> Map.of(HttpHeaders.RETRY_AFTER, seconds.getValue()))
                                .orElse(Map.of()));
            default ->
                RestProblem.badRequest(
                        refused.problems().stream().map(ProblemMapper::fault).toList());
        };
    }

    /** A cursor is the one parameter that the domain judges; everything else it judges stands in a body. */
    private static Fault fault(Problem problem) {
        String field = problem.field().orElse("");
        if (List.of("cursor", "since").contains(field)) {
            return Fault.atParameter(field, "INVALID_CURSOR");
        }
        String code =
                switch (problem.code()) {
                    case INVALID_IIN, DATE_IN_FUTURE, FIELD_REQUIRED, FIELD_TOO_LONG ->
                        problem.code().name();
                    case FIELD_INVALID -> ErrorCode.FIELD_INVALID.name();
                    default -> ErrorCode.INVALID_REQUEST.name();
                };
        return field.isEmpty() ? Fault.of(code) : Fault.atPointer("/" + snakeCase(field), code);
    }

    /** The domain names fields as its records do, JSON as the contract does. */
    private static String snakeCase(String field) {
        return field.replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT);
    }
}

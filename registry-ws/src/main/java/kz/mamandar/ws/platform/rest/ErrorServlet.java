package kz.mamandar.ws.platform.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the server refuses before a resource or servlet sees it is a problem too, never a page of the server. */
@WebServlet("/problem")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final Map<Integer, String> CODES = Map.of(
            401, "KEY_REFUSED",
            403, "NOT_ALLOWED",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "BODY_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestProblem problem = problem(request);
        Locale language = AcceptedLanguage.of(request.getHeader("Accept-Language"));
        byte[] body = Problems.body(
                problem, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), language);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static RestProblem problem(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return new RestProblem(404, "NOT_FOUND");
        }
        if (status < 500) {
            String code = CODES.getOrDefault(status, "INVALID_REQUEST");
            return new RestProblem(CODES.containsKey(status) ? status : 400, code);
        }
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A request failed, reference " + reference, (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return RestProblem.internal(reference);
    }
}

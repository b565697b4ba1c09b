package kz.mamandar.it.bench.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.DecisionOutcome;

/** Calls one service method per request as the reviewer {@code staff} and answers how many nanoseconds it took. */
@WebServlet(urlPatterns = "/*", loadOnStartup = 1)
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    @Inject
    private ReviewService reviews;

    @Inject
    private DecisionService decisions;

    @Inject
    private CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long nanos = 0;
        if (!request.getPathInfo().equals("/ready")) {
            caller.set(Caller.staff(
                    Long.parseLong(request.getParameter("staff")), "reviewer", Set.of(Role.REVIEWER), "127.0.0.1"));
            long before = System.nanoTime();
            call(request);
            nanos = System.nanoTime() - before;
        }
        response.setContentType("text/plain");
        response.getWriter().print(nanos);
    }

    private void call(HttpServletRequest request) {
        if (request.getPathInfo().equals("/queue")) {
            reviews.queue(new QueueCriteria(
                    ApplicationStatus.SUBMITTED,
                    filter(request, "region"),
                    filter(request, "profession"),
                    request.getParameter("overdue") != null,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    PAGE));
        } else {
            decisions.decide(new Decide(
                    request.getParameter("number"),
                    Integer.parseInt(request.getParameter("version")),
                    DecisionOutcome.REGISTERED,
                    Set.of(),
                    null,
                    null,
                    null,
                    null));
        }
    }

    private static Optional<String> filter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}

package kz.mamandar.web.platform.route;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.text.Language;
import kz.mamandar.web.platform.session.SessionDoor;
import kz.mamandar.web.platform.session.SignedInUser;

/** The only way to a page: finds its route, says who calls, turns away whoever may not, forwards to the view. */
public class RoutingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUERY = 4_000;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient SessionDoor sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<SignedInUser> user =
                OutsideThePages.contains(path) ? sessions.user(request) : sessions.admittedUser(request);
        currentCaller.set(SessionDoor.caller(user, request));
        if (OutsideThePages.contains(path)) {
            chain.doFilter(request, response);
        } else if (request.getQueryString() != null && request.getQueryString().length() > LONGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() > PagesServlet.MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (path.isEmpty() || path.equals("/")) {
            response.setHeader("Vary", "Cookie, Accept-Language");
            response.sendRedirect("/" + Languages.preferred(request).tag() + "/");
        } else {
            toPage(request, response, path, user);
        }
    }

    private void toPage(
            HttpServletRequest request, HttpServletResponse response, String path, Optional<SignedInUser> user)
            throws IOException, ServletException {
        Optional<Language> language = Languages.inPath(path);
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String prefix = "/" + language.get().tag();
        if (path.equals(prefix)) {
            response.sendRedirect(prefix + "/");
            return;
        }
        String rawPath =
                request.getRequestURI().substring(request.getContextPath().length() + prefix.length());
        Optional<RouteMatch> match =
                RouteMatch.of(language.get(), path.substring(prefix.length()), rawPath, request.getQueryString());
        Languages.remember(language.get(), request, response);
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            match.get().keepIn(request);
            if (match.get().route().isSecret()) {
                hide(response);
            }
            admit(request, response, match.get(), user);
        }
    }

    private static void hide(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private void admit(
            HttpServletRequest request, HttpServletResponse response, RouteMatch match, Optional<SignedInUser> user)
            throws IOException, ServletException {
        Route route = match.route();
        if (route.kind() == Route.Kind.LIGHT && !READING.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (route.audience().admits(user)) {
            show(request, response, match);
        } else if (user.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            sendToSignIn(request, response, match);
        }
    }

    private void sendToSignIn(HttpServletRequest request, HttpServletResponse response, RouteMatch wanted)
            throws IOException {
        sessions.rememberReturnAddress(request, wanted.address(wanted.language()));
        String signIn = wanted.route().audience().isForStaff() ? "/office/sign-in" : "/sign-in";
        response.sendRedirect("/" + wanted.language().tag() + signIn);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, RouteMatch match)
            throws IOException, ServletException {
        try {
            request.getRequestDispatcher(match.route().target()).forward(request, response);
        } catch (ServletException failure) {
            if (!BadRequests.causedBy(failure) || response.isCommitted()) {
                throw failure;
            }
            if (BadRequests.isStaleForm(failure)) {
                sessions.noteStaleForm(request);
                response.sendRedirect(match.address(match.language()));
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }
}

package kz.mamandar.web.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.RouteMatch;

/** Security and cache headers on every answer. Views with PrimeFaces replace the policy by theirs, the same with a nonce. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
            + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", isSecret(request) ? "no-referrer" : "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", request.getSession(false) == null ? "no-cache" : "no-store");
        chain.doFilter(request, new OnePolicy(request, response));
    }

    /** On the way to an error page the route is known already. */
    private static boolean isSecret(HttpServletRequest request) {
        return RouteMatch.of(request).filter(match -> match.route().isSecret()).isPresent();
    }

    /** PrimeFaces adds its policy: on rich pages it takes the place of ours (two would both hold), elsewhere it is dropped. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        OnePolicy(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!POLICY_HEADER.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            } else if (isRich()) {
                setHeader(name, value);
            }
        }

        private boolean isRich() {
            return request.getDispatcherType() != DispatcherType.ERROR
                    && RouteMatch.of(request)
                            .filter(m -> m.route().kind() == Route.Kind.RICH)
                            .isPresent();
        }
    }
}

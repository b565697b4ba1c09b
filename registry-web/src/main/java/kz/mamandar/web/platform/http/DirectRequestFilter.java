package kz.mamandar.web.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hides from Faces that a page was forwarded to: PrimeFaces makes a new script nonce for every forward, and a partial update with a new
 * nonce is refused by the browser.
 */
public class DirectRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Object getAttribute(String name) {
                        return RequestDispatcher.FORWARD_REQUEST_URI.equals(name) ? null : super.getAttribute(name);
                    }
                },
                response);
    }
}

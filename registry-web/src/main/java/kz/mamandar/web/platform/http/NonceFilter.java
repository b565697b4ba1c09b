package kz.mamandar.web.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the nonce that a browser sends from being used again for a whole page; see {@link NonceListener}. */
public class NonceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
        chain.doFilter(partial ? request : new WithoutNonce(request), response);
    }

    private static final class WithoutNonce extends HttpServletRequestWrapper {

        WithoutNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return NonceListener.NONCE.equals(name) ? null : super.getParameter(name);
        }
    }
}

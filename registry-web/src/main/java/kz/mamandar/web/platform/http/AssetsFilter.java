package kz.mamandar.web.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /assets/VERSION/name} as {@code /assets/name}, to be kept for ever when the version is the present one. */
public class AssetsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String versioned = Assets.ROOT + assets.version() + "/";
        if (request.getServletPath().startsWith(versioned)) {
            response.setHeader("Cache-Control", FOR_EVER);
            String name = request.getServletPath().substring(versioned.length());
            request.getRequestDispatcher(Assets.ROOT + name).forward(request, response);
        } else {
            response.setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
        }
    }
}

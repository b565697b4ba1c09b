package kz.mamandar.web.platform.route;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/**
 * Owns the addresses of pages, so that their requests may carry files: the server looks for the limits of an upload at the servlet of
 * the address, not at the one that {@link RoutingFilter} forwards to. It is never reached itself. The limits are wider than
 * those of a document, so that a file that is somewhat too large is refused in words beside its field.
 */
@WebServlet({"/kk/*", "/ru/*"})
@MultipartConfig(maxFileSize = PagesServlet.MOST_BYTES, maxRequestSize = PagesServlet.MOST_BYTES)
public class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final long MOST_BYTES = 32L * 1024 * 1024;
}

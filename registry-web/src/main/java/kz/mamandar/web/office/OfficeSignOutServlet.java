package kz.mamandar.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mamandar.staff.StaffService;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.session.SessionDoor;

/** Signs a member of staff out; only by POST, so that no link can do it. */
@WebServlet("/office-sign-out")
public class OfficeSignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffService staff;

    @Inject
    private transient SessionDoor sessions;

    @Inject
    private transient Links links;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        staff.signOut();
        sessions.signOut(request);
        response.sendRedirect(links.address(Route.OFFICE_SIGN_IN) + "?out");
    }
}

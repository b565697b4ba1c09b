package kz.mamandar.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.account.AccountService;
import kz.mamandar.staff.StaffService;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.session.SessionDoor;
import kz.mamandar.web.platform.session.SignedInUser;

/** Signs out whoever posts here; the top bar of every page does, light ones too, so it is no Faces form. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private AccountService accounts;

    @Inject
    private StaffService staff;

    @Inject
    private SessionDoor sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    public void leave() {
        if ("POST".equals(request.getMethod())) {
            sessions.user(request).ifPresent(this::note);
            sessions.signOut(request);
            links.redirect(Route.SIGN_OUT);
        }
    }

    private void note(SignedInUser user) {
        if (user.isStaff()) {
            staff.signOut();
        } else {
            accounts.signOut();
        }
    }
}

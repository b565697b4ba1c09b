package kz.mamandar.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.account.AccountService.SignedInAccount;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.session.SessionDoor;
import kz.mamandar.web.platform.session.SignedInUser;

/** Opens the session of an applicant whose code was right, and leads on. */
@RequestScoped
public class ApplicantDoor {

    @Inject
    private SessionDoor sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    @Inject
    private Here here;

    void enter(SignedInAccount account) {
        sessions.signIn(request, SignedInUser.applicant(account.accountId(), account.maskedAddress()));
        links.redirect(sessions.takeReturnAddress(request)
                .map(this::inTheLanguageOfThisPage)
                .orElseGet(() -> links.address(Route.CABINET)));
    }

    void goTo(Route route) {
        links.redirect(route);
    }

    /** The visitor may have switched the language since the page was asked for. */
    private String inTheLanguageOfThisPage(String address) {
        return address.replaceFirst("^/[a-z]{2}/", "/" + here.getLang() + "/");
    }
}

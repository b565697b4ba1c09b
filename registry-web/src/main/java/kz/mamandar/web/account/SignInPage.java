package kz.mamandar.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import kz.mamandar.account.AccountService;
import kz.mamandar.account.AccountService.RequestCode;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Asks for the address; the same for sign-up and sign-in, so that nobody learns whether an account exists (para 8). */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private AccountService accounts;

    @Inject
    private PendingCode pending;

    @Inject
    private Links links;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private String address;

    /** Whoever is signed in already has nothing to do here. */
    public void goToCabinet() {
        links.redirect(Route.CABINET);
    }

    /** Sends a code, unless one that is still good was sent to the same address from here. */
    public void send() {
        if (!pending.isGoodFor(address, clock.instant())) {
            pending.await(address, accounts.requestCode(new RequestCode(address, here.language())));
        }
        links.redirect(Route.SIGN_IN_CODE);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}

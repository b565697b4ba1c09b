package kz.mamandar.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Takes the code and the specialist's decision. */
@Named
@RequestScoped
public class ConsentCodePage {

    @Inject
    private ConsentService consents;

    @Inject
    private ConsentPage page;

    @Inject
    private SentConsentCode sent;

    @Inject
    private Links links;

    @Inject
    private Done done;

    private String code;

    public boolean isAwaited() {
        return sent.isFor(page.getToken());
    }

    public void goBack() {
        links.redirect(Route.CONSENT, page.getToken());
    }

    public void give() {
        confirm(true, "consent.given");
    }

    public void decline() {
        confirm(false, "consent.declined");
    }

    public void withdraw() {
        confirm(false, "consent.withdrawn");
    }

    private void confirm(boolean give, String said) {
        consents.confirm(page.getToken(), code, give);
        sent.forget();
        done.say(said);
        goBack();
    }

    public void resend() {
        sent.remember(page.getToken(), consents.sendCode(page.getToken()));
        links.redirect(Route.CONSENT_CODE, page.getToken());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

package kz.mamandar.web.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.consent.ConsentService.ConsentLink;
import kz.mamandar.platform.text.Language;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Says to the specialist who asks for the consent and what it means, and sends the code that confirms the specialist. */
@Named
@RequestScoped
public class ConsentPage {

    @Inject
    private ConsentService consents;

    @Inject
    private SentConsentCode sent;

    @Inject
    private Here here;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    private String token;
    private ConsentLink link;

    @PostConstruct
    void open() {
        token = here.parameter("token");
        link = consents.openLink(token);
    }

    /** Sends a code, unless one that is still good was sent from here. */
    public void sendCode() {
        if (!sent.isGoodFor(token, clock.instant())) {
            sent.remember(token, consents.sendCode(token));
        }
        links.redirect(Route.CONSENT_CODE, token);
    }

    /** Seconds until another code can be asked for; 0 = now. */
    public long getSecondsToWait() {
        return sent.isFor(token) ? sent.secondsToWait(clock.instant()) : 0;
    }

    public String getToken() {
        return token;
    }

    public boolean isStanding() {
        return link.standing();
    }

    public boolean isRefused() {
        return link.refused();
    }

    public String getMaskedAddress() {
        return link.maskedAddress();
    }

    public String getProvider() {
        return here.language() == Language.KK ? link.providerNameKk() : link.providerNameRu();
    }
}

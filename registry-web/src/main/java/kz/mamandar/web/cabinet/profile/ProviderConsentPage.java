package kz.mamandar.web.cabinet.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Gives or withdraws the provider's consent to publication, after saying what follows from it (para 5). */
@Named
@RequestScoped
public class ProviderConsentPage {

    @Inject
    private ConsentService consents;

    @Inject
    private ProviderService providers;

    @Inject
    private Links links;

    @Inject
    private Done done;

    private Instant givenAt;

    @PostConstruct
    void load() {
        givenAt = consents.findProviderConsent().orElse(null);
    }

    public boolean isWithoutProfile() {
        return providers.findMine().isEmpty();
    }

    public void goToProfile() {
        links.redirect(Route.CABINET_PROFILE);
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    public void give() {
        consents.giveProviderConsent();
        done.say("providerConsent.given");
        links.redirect(Route.CABINET_PROFILE);
    }

    public void withdraw() {
        consents.withdrawProviderConsent();
        done.say("providerConsent.withdrawn");
        links.redirect(Route.CABINET_PROFILE);
    }
}

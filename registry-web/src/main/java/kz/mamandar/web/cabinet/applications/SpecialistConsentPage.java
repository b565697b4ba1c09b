package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.consent.ConsentService.ConsentAsked;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Route;

/** Asks the specialist for the consent to publication; only the specialist can give it (para 5). */
@Named
@RequestScoped
public class SpecialistConsentPage {

    @Inject
    private ConsentService consents;

    @Inject
    private MyApplicationPage application;

    @Inject
    private Done done;

    private ConsentAsked asked;

    @PostConstruct
    void load() {
        asked = consents.findSpecialistRequest(application.getNumber()).orElse(null);
    }

    public void ask() {
        consents.requestSpecialistConsent(application.getNumber());
        done.say("specialistConsent.sent");
        application.goTo(Route.CABINET_SPECIALIST_CONSENT);
    }

    /** The last link that was sent; null when there is none. */
    public ConsentAsked getAsked() {
        return asked;
    }

    public boolean isGiven() {
        return application.getView().specialistConsent() == SpecialistConsentState.GIVEN;
    }

    public boolean isRefused() {
        return application.getView().specialistConsent() == SpecialistConsentState.REFUSED;
    }

    /** Whether it is known who the specialist is and where to reach them. */
    public boolean isReachable() {
        ApplicationContent content = application.getContent();
        return content.maskedIin() != null && (content.specialistPhone() != null || content.specialistEmail() != null);
    }

    public String getAddress() {
        ApplicationContent content = application.getContent();
        return content.specialistPhone() != null ? content.specialistPhone() : content.specialistEmail();
    }
}

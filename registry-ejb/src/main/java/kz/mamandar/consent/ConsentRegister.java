package kz.mamandar.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.persistence.OwnTransaction;
import kz.mamandar.provider.ProviderRepository;

/** Writes consents, their withdrawal and refusals; what is public follows in the same transaction. */
@ApplicationScoped
@OwnTransaction
class ConsentRegister {

    @Inject
    private ConsentRepository consents;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Event<ConsentChanged> changed;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void setOfProvider(long providerId, boolean give) {
        providers.lock(providerId);
        Optional<Consent> standing = consents.findStandingOfProvider(providerId);
        set(
                standing,
                give,
                Consent.ofProvider(providerId, clock.instant()),
                new ConsentChanged(providerId, Optional.empty()));
    }

    void setOfSpecialist(ConsentRequest request, boolean give) {
        providers.lock(request.getProviderId());
        Optional<Consent> standing = consents.findStandingOfSpecialist(request.getProviderId(), request.getIin());
        if (!give && standing.isEmpty()) {
            refuse(request);
            return;
        }
        set(
                standing,
                give,
                Consent.ofSpecialist(request, clock.instant()),
                new ConsentChanged(request.getProviderId(), Optional.of(request.getIin())));
    }

    /** Nothing was public by this consent, so nothing that is public changes. Refusing again changes nothing. */
    private void refuse(ConsentRequest request) {
        if (consents.findStandingRefusal(request).isEmpty()) {
            consents.add(new ConsentRefusal(request, clock.instant()));
            record(AuditAction.CONSENT_REFUSED, request.getProviderId(), ConsentParty.SPECIALIST);
        }
    }

    /** Giving what is given and withdrawing what is withdrawn changes nothing. */
    private void set(Optional<Consent> standing, boolean give, Consent next, ConsentChanged event) {
        if (give == standing.isPresent()) {
            return;
        }
        if (give) {
            consents.add(next);
        } else {
            standing.orElseThrow().withdraw(clock.instant());
        }
        consents.flush();
        changed.fire(event);
        record(
                give ? AuditAction.CONSENT_GIVEN : AuditAction.CONSENT_WITHDRAWN,
                event.providerId(),
                event.iin().isPresent() ? ConsentParty.SPECIALIST : ConsentParty.PROVIDER);
    }

    private void record(AuditAction action, long providerId, ConsentParty party) {
        audit.record(action, "provider", String.valueOf(providerId), Map.of("party", party.name()));
    }
}

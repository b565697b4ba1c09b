package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderChanged;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.specialist.EntryAction;

/** Writes the register: only decisions and changes of a provider's own data get in, and nothing is ever overwritten. */
@ApplicationScoped
public class Register {

    @Inject
    private SpecialistRepository specialists;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Event<EntryChanged> changed;

    @Inject
    private Clock clock;

    /**
     * Enters the specialist, or adds a version when the provider's specialist is there already. Gives the permanent number.
     *
     * @param provider as {@link ProviderRepository#getHeld} gave it in this transaction
     */
    public RegistryNumber enter(Provider provider, Iin iin, SpecialistData data, long applicationId, long decisionId) {
        Optional<Specialist> known = specialists.lock(provider.getId(), iin);
        Instant now = clock.instant();
        Optional<SpecialistVersion> old = known.map(specialists::currentVersion);
        Specialist specialist = known.orElseGet(() -> added(provider.getId(), iin));
        SpecialistVersion next = specialist
                .nextVersion(EntryAction.REGISTER, new EntryContent(data, provider), now)
                .madeBy(applicationId, decisionId);
        specialists.replace(old, next, now);
        changed.fire(new EntryChanged(specialist.getId()));
        return specialist.getRegistryNumber();
    }

    /**
     * Gives the entry the status that the measure leads to, as a new version of the same content.
     *
     * @param expected the version that was read; another one there is CHANGED_MEANWHILE
     */
    Measured measure(RegistryNumber number, int expected, EntryAction action) {
        long providerId = specialists.providerOf(number);
        Provider provider = providers.getHeld(providerId);
        Specialist specialist = specialists.lockByNumber(number);
        if (specialist.getCurrentVersion() != expected) {
            throw new RegistryException(ErrorCode.CHANGED_MEANWHILE);
        }
        Instant now = clock.instant();
        SpecialistVersion old = specialists.currentVersion(specialist);
        SpecialistVersion next = specialist.nextVersion(action, old.getContent().with(provider), now);
        specialists.replace(Optional.of(old), next, now);
        changed.fire(new EntryChanged(specialist.getId()));
        return new Measured(specialist.getId(), providerId, specialist.getCurrentVersion(), now);
    }

    /** The version that a measure made. */
    record Measured(long specialistId, long providerId, int version, Instant at) {}

    private Specialist added(long providerId, Iin iin) {
        Specialist specialist = new Specialist(specialists.nextNumber(), providerId, iin, LocalDate.now(clock));
        specialists.add(specialist);
        return specialist;
    }

    /** What the register shows of a provider follows the provider's profile, as a version of each of its entries. */
    void follow(@Observes ProviderChanged event) {
        Provider provider = providers.getById(event.providerId());
        List<Specialist> locked = specialists.lockOfProvider(event.providerId());
        Instant now = clock.instant();
        for (Specialist specialist : locked) {
            SpecialistVersion old = specialists.currentVersion(specialist);
            if (!old.getContent().showsAsItIs(provider)) {
                SpecialistVersion next = specialist.nextVersion(old.getContent().with(provider), now);
                specialists.replace(Optional.of(old), next, now);
                changed.fire(new EntryChanged(specialist.getId()));
            }
        }
    }
}

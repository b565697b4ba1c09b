package kz.mamandar.provider;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class ProviderServiceBean implements ProviderService {

    @Inject
    private ProviderRepository providers;

    @Inject
    private ProfileCheck check;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ProviderChanged> changed;

    @Inject
    private Clock clock;

    @Override
    @AllowedTo(Role.APPLICANT)
    public Optional<ProviderView> findMine() {
        return providers.findByAccount(caller.id()).map(ProviderViews::of);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public ProviderView save(SaveProvider command) {
        providers.lockAccount(caller.id());
        Optional<Provider> mine = providers.findByAccount(caller.id());
        ProviderProfile profile = check.check(command, mine);
        providers.lockIdentifier(profile.identifier());
        refuseTaken(profile, mine);
        Provider provider = mine.map(known -> changed(known, profile)).orElseGet(() -> added(profile));
        audit.record(AuditAction.PROFILE_SAVED, "provider", provider.getId().toString(), Map.of());
        return ProviderViews.of(provider);
    }

    private Provider added(ProviderProfile profile) {
        Provider provider = new Provider(caller.id(), profile, clock.instant());
        providers.add(provider);
        return provider;
    }

    private Provider changed(Provider provider, ProviderProfile profile) {
        if (!provider.isSameSubject(profile) && providers.hasApplications(provider.getId())) {
            throw new RegistryException(Problem.at("identifier", ErrorCode.ACTION_NOT_ALLOWED));
        }
        provider.change(profile);
        providers.flush();
        changed.fire(new ProviderChanged(provider.getId()));
        return provider;
    }

    private void refuseTaken(ProviderProfile profile, Optional<Provider> mine) {
        Optional<Long> owner = providers.findByIdentifier(profile).map(Provider::getId);
        if (owner.isPresent() && !owner.equals(mine.map(Provider::getId))) {
            ErrorCode code = profile.kind() == ProviderKind.PERSON ? ErrorCode.IIN_TAKEN : ErrorCode.BIN_TAKEN;
            throw new RegistryException(Problem.at("identifier", code));
        }
    }
}

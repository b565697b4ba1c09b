package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.provider.ProviderRepository;

/** The caller's own applications; another's is answered as one that does not exist. */
@ApplicationScoped
public class OwnApplications {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ProviderRepository providers;

    @Inject
    private CurrentCaller caller;

    public Application get(String number) {
        return requireOwn(applications.getByNumber(number));
    }

    /** The application with its row locked, for a command. */
    public Application lock(String number) {
        return requireOwn(applications.lockByNumber(number));
    }

    private Application requireOwn(Application application) {
        providers
                .findByAccount(caller.id())
                .filter(provider -> provider.getId() == application.getProviderId())
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        return application;
    }
}

package kz.mamandar.consent;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.account.CodeSent;
import kz.mamandar.account.OneTimeCodes;
import kz.mamandar.account.OneTimeCodes.Purpose;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderRepository;

@Stateless
@Guarded
public class ConsentServiceBean implements ConsentService {

    @Inject
    private ConsentRepository consents;

    @Inject
    private ConsentRegister register;

    @Inject
    private ConsentRequests requests;

    @Inject
    private ProviderRepository providers;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private CurrentCaller caller;

    @Override
    @AllowedTo(Role.APPLICANT)
    public Optional<Instant> findProviderConsent() {
        return providers
                .findByAccount(caller.id())
                .flatMap(provider -> consents.findStandingOfProvider(provider.getId()))
                .map(Consent::getGivenAt);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void giveProviderConsent() {
        register.setOfProvider(providers.getByAccount(caller.id()).getId(), true);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void withdrawProviderConsent() {
        register.setOfProvider(providers.getByAccount(caller.id()).getId(), false);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void requestSpecialistConsent(String applicationNumber) {
        requests.send(applicationNumber);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public Optional<ConsentAsked> findSpecialistRequest(String applicationNumber) {
        return requests.findLast(applicationNumber)
                .map(request -> new ConsentAsked(request.getAddress().masked(), request.getCreatedAt()));
    }

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ConsentLink openLink(String token) {
        ConsentRequest request = consents.getRequest(token);
        Provider provider = providers.getById(request.getProviderId());
        return new ConsentLink(
                request.getAddress().masked(),
                provider.getNameKk(),
                provider.getNameRu(),
                consents.findStandingOfSpecialist(request.getProviderId(), request.getIin())
                        .isPresent(),
                consents.findStandingRefusal(request).isPresent());
    }

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CodeSent sendCode(String token) {
        ConsentRequest request = consents.getRequest(token);
        Language language = Language.ofTag(request.getLanguage()).orElseThrow();
        return codes.send(Purpose.CONSENT, request.getTokenHash(), request.getAddress(), language);
    }

    /** Without a transaction around: a wrong code counts even though nothing else happens. */
    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(String token, String code, boolean give) {
        ConsentRequest request = consents.getRequest(token);
        codes.confirm(Purpose.CONSENT, request.getTokenHash(), code);
        register.setOfSpecialist(request, give);
    }
}

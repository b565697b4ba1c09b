package kz.mamandar.web.cabinet.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import kz.mamandar.account.AccountService;
import kz.mamandar.account.AccountService.AccountView;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.provider.ProviderService.ProviderView;

/** The profile as it is saved; null parts while there is none. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private ProviderService providers;

    @Inject
    private AccountService accounts;

    @Inject
    private ConsentService consents;

    @Inject
    private ClassifierService classifiers;

    private ProviderView provider;
    private Instant consentGivenAt;

    @PostConstruct
    void load() {
        provider = providers.findMine().orElse(null);
        consentGivenAt = consents.findProviderConsent().orElse(null);
    }

    public boolean isSaved() {
        return provider != null;
    }

    public boolean isPerson() {
        return provider != null && provider.kind() == ProviderKind.PERSON;
    }

    public ProviderView getProvider() {
        return provider;
    }

    public Instant getConsentGivenAt() {
        return consentGivenAt;
    }

    public AccountView getAccount() {
        return accounts.current();
    }

    public kz.mamandar.platform.text.Named getRegion() {
        return classifiers.find(Classifier.REGIONS, provider.regionCode()).orElseThrow();
    }

    public List<kz.mamandar.platform.text.Named> getSettings() {
        return classifiers.list(Classifier.SERVICE_SETTINGS).stream()
                .filter(setting -> provider.settings().contains(setting.code()))
                .toList();
    }
}

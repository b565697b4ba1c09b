package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.account.AccountContacts;
import kz.mamandar.account.AccountContacts.AccountContact;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.NoticeKind;
import kz.mamandar.notification.Outbox;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.MeasureService.TakeMeasure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the provider, in the provider's language, what became of an entry. */
@ApplicationScoped
class EntryNotices {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    Outbox outbox;

    @Inject
    AccountContacts contacts;

    @Inject
    ProviderRepository providers;

    @Inject
    Classifiers classifiers;

    @Inject
    @ConfigProperty(name = "registry.base.url", defaultValue = "http://localhost:8080")
    String baseUrl;

    void measured(RegistryNumber number, long providerId, TakeMeasure measure) {
        long accountId = providers.getById(providerId).getAccountId();
        AccountContact contact = contacts.get(accountId);
        Map<String, String> parameters = new HashMap<>();
        parameters.put("variant", variant(measure));
        parameters.put("registryNumber", number.display());
        parameters.put(
                "ground",
                classifiers.get(Classifier.ENTRY_GROUNDS, measure.groundCode()).name(contact.language()));
        parameters.put("basis", basis(measure));
        parameters.put("comment", measure.comment() == null ? "" : measure.comment());
        parameters.put("link", baseUrl + "/" + contact.language().tag() + "/cabinet/specialists");
        outbox.put(new Notice(
                NoticeKind.ENTRY_CHANGED,
                contact.address(),
                contact.language(),
                parameters,
                Optional.of(accountId),
                Optional.empty()));
    }

    private static String variant(TakeMeasure measure) {
        return switch (measure.action()) {
            case SUSPEND -> "suspended";
            case RESUME -> "resumed";
            case EXCLUDE -> "excluded";
            case REGISTER -> throw new IllegalArgumentException("not a measure");
        };
    }

    private static String basis(TakeMeasure measure) {
        return measure.basisAct() == null || measure.basisNumber() == null || measure.basisDate() == null
                ? ""
                : "%s, № %s, %s".formatted(measure.basisAct(), measure.basisNumber(), DATE.format(measure.basisDate()));
    }
}

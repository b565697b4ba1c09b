package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mamandar.account.AccountContacts;
import kz.mamandar.account.AccountContacts.AccountContact;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.NoticeKind;
import kz.mamandar.notification.Outbox;
import kz.mamandar.provider.ProviderRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the applicant, in the applicant's language, what became of an application (para 9). */
@ApplicationScoped
public class ApplicationNotices {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    private Outbox outbox;

    @Inject
    private AccountContacts contacts;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Classifiers classifiers;

    @Inject
    @ConfigProperty(name = "registry.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    void submitted(Application application) {
        put(
                NoticeKind.APPLICATION_SUBMITTED,
                application,
                Map.of(
                        "acceptedOn", date(application.getAcceptedOn()),
                        "dueOn", date(application.getDueOn())),
                List.of());
    }

    void dueDateChanged(Application application, LocalDate old) {
        put(
                NoticeKind.DUE_DATE_CHANGED,
                application,
                Map.of("oldDueOn", date(old), "dueOn", date(application.getDueOn())),
                List.of());
    }

    void withdrawn(Application application) {
        put(NoticeKind.APPLICATION_WITHDRAWN, application, Map.of(), List.of());
    }

    /**
     * Tells of a decision with its reasons in words.
     *
     * @param parameters further values of the text: comment, registryNumber
     */
    public void decided(
            NoticeKind kind, Application application, List<String> reasonCodes, Map<String, String> parameters) {
        put(kind, application, parameters, reasonCodes);
    }

    /** The notice of a decision as it would be sent. */
    public Notice ofDecision(
            NoticeKind kind, Application application, List<String> reasonCodes, Map<String, String> parameters) {
        return notice(kind, application, parameters, reasonCodes);
    }

    private void put(NoticeKind kind, Application application, Map<String, String> more, List<String> reasonCodes) {
        outbox.put(notice(kind, application, more, reasonCodes));
    }

    private Notice notice(
            NoticeKind kind, Application application, Map<String, String> more, List<String> reasonCodes) {
        long accountId = providers.getById(application.getProviderId()).getAccountId();
        AccountContact contact = contacts.get(accountId);
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("number", application.getNumber());
        parameters.put(
                "link", baseUrl + "/" + contact.language().tag() + "/cabinet/applications/" + application.getNumber());
        parameters.put(
                "reasons",
                reasonCodes.stream()
                        .map(code -> "- "
                                + classifiers
                                        .get(Classifier.DECISION_REASONS, code)
                                        .name(contact.language()))
                        .collect(Collectors.joining("\n")));
        return new Notice(
                kind,
                contact.address(),
                contact.language(),
                parameters,
                Optional.of(accountId),
                Optional.of(application.getId()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}

package kz.mamandar.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.Candidate;
import kz.mamandar.application.OwnApplications;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.NoticeKind;
import kz.mamandar.notification.Outbox;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.Limit;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.contact.ContactAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends specialists the link to their consent page; who holds the phone or the mailbox decides, not the provider. */
@ApplicationScoped
class ConsentRequests {

    private static final Limit PER_APPLICATION = Limit.perHour(5);

    @Inject
    private OwnApplications own;

    @Inject
    private ConsentRepository consents;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Outbox outbox;

    @Inject
    private RateLimiter limiter;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "registry.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    Optional<ConsentRequest> findLast(String applicationNumber) {
        Application application = own.get(applicationNumber);
        return application
                .getCandidate()
                .map(Candidate::getIin)
                .flatMap(iin -> consents.findLastRequest(application.getProviderId(), iin));
    }

    /** Counts before anything is read, see {@link RateLimiter}; the number is the applicant's own or nothing happens. */
    void send(String applicationNumber) {
        limiter.require("consent.request", caller.id() + " " + applicationNumber, PER_APPLICATION);
        Application application = own.lock(applicationNumber);
        Candidate candidate = application
                .getCandidate()
                .filter(c -> c.getIin() != null)
                .orElseThrow(() -> new RegistryException(Problem.at("iin", ErrorCode.FIELD_REQUIRED)));
        ContactAddress address = Optional.ofNullable(candidate.getPhone())
                .or(() -> Optional.ofNullable(candidate.getEmail()))
                .flatMap(ContactAddress::parse)
                .orElseThrow(() -> new RegistryException(Problem.at("phone", ErrorCode.FIELD_REQUIRED)));
        Language language = Language.ofTag(candidate.getLanguage()).orElse(Language.KK);
        String token = ConsentToken.fresh();
        consents.add(new ConsentRequest(
                ConsentToken.hash(token),
                application.getId(),
                application.getProviderId(),
                candidate.getIin(),
                address,
                language.tag(),
                clock.instant()));
        outbox.put(notice(application, address, language, token));
        audit.record(AuditAction.CONSENT_REQUESTED, "application", applicationNumber, Map.of());
    }

    private Notice notice(Application application, ContactAddress address, Language language, String token) {
        Provider provider = providers.getById(application.getProviderId());
        Map<String, String> parameters = Map.of(
                "provider",
                language == Language.KK ? provider.getNameKk() : provider.getNameRu(),
                "link",
                baseUrl + "/" + language.tag() + "/consent/" + token);
        return new Notice(
                NoticeKind.CONSENT_REQUEST,
                address,
                language,
                parameters,
                Optional.empty(),
                Optional.of(application.getId()));
    }
}

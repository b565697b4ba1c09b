package kz.mamandar.decision;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.ApplicationRepository;
import kz.mamandar.application.ApplicationViews;
import kz.mamandar.application.InclusionFactsOf;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.audit.Looks;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.provider.ProviderViews;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.InclusionRules;

@Stateless
@Guarded
public class ReviewServiceBean implements ReviewService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationViews views;

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewClaims claims;

    @Inject
    private ReviewRecords records;

    @Inject
    private InclusionFactsOf facts;

    @Inject
    private ProviderRepository providers;

    @Inject
    private CalendarService calendar;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Looks looks;

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public QueuePage queue(QueueCriteria criteria) {
        return queue.page(criteria, caller.id());
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public QueueCounts counts() {
        return queue.counts(caller.id());
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR})
    public ReviewView open(String number) {
        Application application = applications.getByNumber(number);
        if (application.getSubmittedAt() == null) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        looks.record(AuditAction.APPLICATION_READ, "application", number);
        return new ReviewView(
                views.of(application),
                ProviderViews.of(providers.getById(application.getProviderId())),
                records.providerConsents(application.getProviderId()),
                InclusionRules.check(facts.gather(application)),
                application.getStatus() == ApplicationStatus.SUBMITTED
                        ? Optional.of(calendar.daysLeft(application.getDueOn()))
                        : Optional.empty(),
                records.decidedBy(application.getId()),
                records.noticeLanguage(application.getProviderId()),
                records.termChanges(application.getId()),
                claims.find(number, caller.id()),
                records.entries(application.getId()),
                records.applications(application.getId()));
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> next() {
        return queue.next(caller.id());
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR})
    public void claim(String number) {
        if (!claims.claim(number, caller.id())) {
            throw new RegistryException(ErrorCode.ACTION_NOT_ALLOWED);
        }
        audit.record(AuditAction.APPLICATION_CLAIMED, "application", number, Map.of());
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR})
    public void release(String number) {
        if (claims.release(number, caller.id())) {
            audit.record(AuditAction.APPLICATION_RELEASED, "application", number, Map.of());
        }
    }
}

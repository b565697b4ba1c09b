package kz.mamandar.decision;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.ApplicationRepository;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.application.ApplicationViews;
import kz.mamandar.application.InclusionFactsOf;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.provider.ProviderViews;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.InclusionRules;

@Stateless
@Guarded
public class ReviewServiceBean implements ReviewService {

    private static final String PROVIDER_CONSENTS =
            "select count(*) from consent where party = 'PROVIDER' and provider_id = ? and withdrawn_at is null";

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationViews views;

    @Inject
    private ReviewQueue queue;

    @Inject
    private InclusionFactsOf facts;

    @Inject
    private ProviderRepository providers;

    @Inject
    private CalendarService calendar;

    @Inject
    private Jdbc jdbc;

    @Inject
    private AuditLog audit;

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public QueuePage queue(QueueCriteria criteria) {
        return queue.page(criteria);
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR})
    public ReviewView open(String number) {
        Application application = applications.getByNumber(number);
        if (application.getSubmittedAt() == null) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        audit.record(AuditAction.APPLICATION_READ, "application", number, Map.of());
        ApplicationView view = views.of(application);
        return new ReviewView(
                view,
                ProviderViews.of(providers.getById(application.getProviderId())),
                jdbc.count(PROVIDER_CONSENTS, List.of(application.getProviderId())) > 0,
                InclusionRules.check(facts.gather(application)),
                application.getStatus() == ApplicationStatus.SUBMITTED
                        ? Optional.of(calendar.daysLeft(application.getDueOn()))
                        : Optional.empty(),
                view.registryNumber());
    }
}

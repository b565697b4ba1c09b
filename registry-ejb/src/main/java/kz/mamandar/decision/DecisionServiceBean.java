package kz.mamandar.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.ApplicationRepository;
import kz.mamandar.application.InclusionFactsOf;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.Outbox;
import kz.mamandar.notification.Outbox.Letter;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.InclusionRules;

@Stateless
@Guarded
public class DecisionServiceBean implements DecisionService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ProviderRepository providers;

    @Inject
    private InclusionFactsOf facts;

    @Inject
    private DecisionCheck check;

    @Inject
    private DecisionRepository decisions;

    @Inject
    private DecisionEffects effects;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR})
    public Decided decide(Decide typed) {
        Decide command = check.check(typed);
        Provider provider = providers.getHeld(applications.providerOf(command.number()));
        Application application = applications.lockByNumber(command.number());
        application.requireVersion(command.version(), otherwise(application));
        Instant now = clock.instant();
        Decision decision = new Decision(application, command, evidence(application, provider), caller.id(), now);
        application.decide(DecisionEffects.action(command.outcome()), now);
        decisions.add(decision);
        Optional<RegistryNumber> entered = command.outcome() == DecisionOutcome.REGISTERED
                ? Optional.of(effects.enter(application, provider, decision.getId()))
                : Optional.empty();
        effects.tell(application, command, entered);
        audit.record(
                AuditAction.DECISION_MADE,
                "application",
                application.getNumber(),
                Map.of("outcome", command.outcome().name(), "round", String.valueOf(application.getRound())));
        return new Decided(application.getNumber(), command.outcome(), entered.map(RegistryNumber::value));
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR})
    public DecisionPreview preview(Decide typed) {
        Decide command = check.check(typed);
        Application application = applications.getByNumber(command.number());
        application.requireVersion(command.version(), otherwise(application));
        Notice notice = effects.preview(application, command);
        Letter letter = outbox.preview(notice);
        return new DecisionPreview(
                notice.to().channel(), notice.to().masked(), notice.language(), letter.subject(), letter.body());
    }

    /** Somebody was faster: with a decision, or the applicant by withdrawing or mending. */
    private static ErrorCode otherwise(Application application) {
        return switch (application.getStatus()) {
            case REGISTERED, RETURNED, REFUSED -> ErrorCode.ALREADY_DECIDED;
            case DRAFT, SUBMITTED, WITHDRAWN -> ErrorCode.CHANGED_MEANWHILE;
        };
    }

    private DecisionEvidence evidence(Application application, Provider provider) {
        InclusionFacts known = facts.gather(application, provider);
        return new DecisionEvidence(
                known,
                InclusionRules.check(known),
                application.getAcceptedOn(),
                application.getDueOn(),
                application.getVersion());
    }
}

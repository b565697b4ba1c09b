package kz.mamandar.rules.application;

import static kz.mamandar.rules.application.ApplicationAction.DISCARD;
import static kz.mamandar.rules.application.ApplicationAction.EDIT;
import static kz.mamandar.rules.application.ApplicationAction.REFUSE;
import static kz.mamandar.rules.application.ApplicationAction.REGISTER;
import static kz.mamandar.rules.application.ApplicationAction.RETURN_FOR_REVISION;
import static kz.mamandar.rules.application.ApplicationAction.SUBMIT;
import static kz.mamandar.rules.application.ApplicationAction.WITHDRAW;
import static kz.mamandar.rules.application.ApplicationStatus.DRAFT;
import static kz.mamandar.rules.application.ApplicationStatus.REFUSED;
import static kz.mamandar.rules.application.ApplicationStatus.REGISTERED;
import static kz.mamandar.rules.application.ApplicationStatus.RETURNED;
import static kz.mamandar.rules.application.ApplicationStatus.SUBMITTED;
import static kz.mamandar.rules.application.ApplicationStatus.WITHDRAWN;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.LegalBasis;

/** Which action leads from which status to which; whatever is not here is not allowed. */
@LegalBasis("Order 21, paras 6, 9, 10")
public final class ApplicationTransitions {

    private static final Map<ApplicationStatus, Map<ApplicationAction, ApplicationStatus>> TRANSITIONS = Map.of(
            DRAFT, Map.of(EDIT, DRAFT, SUBMIT, SUBMITTED, DISCARD, WITHDRAWN),
            SUBMITTED,
                    Map.of(WITHDRAW, WITHDRAWN, REGISTER, REGISTERED, RETURN_FOR_REVISION, RETURNED, REFUSE, REFUSED),
            RETURNED, Map.of(EDIT, RETURNED, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN));

    private ApplicationTransitions() {}

    public static Optional<ApplicationStatus> next(ApplicationStatus status, ApplicationAction action) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(status, Map.of()).get(action));
    }

    public static Set<ApplicationAction> allowed(ApplicationStatus status) {
        return TRANSITIONS.getOrDefault(status, Map.of()).keySet();
    }
}

package kz.mamandar.rules.specialist;

import static kz.mamandar.rules.publication.EntryStatus.ACTIVE;
import static kz.mamandar.rules.publication.EntryStatus.EXCLUDED;
import static kz.mamandar.rules.publication.EntryStatus.SUSPENDED;
import static kz.mamandar.rules.specialist.EntryAction.EXCLUDE;
import static kz.mamandar.rules.specialist.EntryAction.REGISTER;
import static kz.mamandar.rules.specialist.EntryAction.RESUME;
import static kz.mamandar.rules.specialist.EntryAction.SUSPEND;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.publication.EntryStatus;

/**
 * Which action leads from which status to which; whatever is not here is not allowed. A suspension outlasts a new registration:
 * only the supervisor ends it. Who was excluded comes back by a new application, under the same number.
 */
@LegalBasis("Order 21 is silent: decision of the product, docs/rules.md")
public final class EntryTransitions {

    private static final Map<EntryStatus, Map<EntryAction, EntryStatus>> TRANSITIONS = Map.of(
            ACTIVE, Map.of(REGISTER, ACTIVE, SUSPEND, SUSPENDED, EXCLUDE, EXCLUDED),
            SUSPENDED, Map.of(REGISTER, SUSPENDED, RESUME, ACTIVE, EXCLUDE, EXCLUDED),
            EXCLUDED, Map.of(REGISTER, ACTIVE));

    private EntryTransitions() {}

    public static Optional<EntryStatus> next(EntryStatus status, EntryAction action) {
        return Optional.ofNullable(TRANSITIONS.get(status).get(action));
    }

    public static Set<EntryAction> allowed(EntryStatus status) {
        return TRANSITIONS.get(status).keySet();
    }
}

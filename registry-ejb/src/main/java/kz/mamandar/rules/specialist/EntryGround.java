package kz.mamandar.rules.specialist;

import java.util.Arrays;
import java.util.Optional;
import kz.mamandar.rules.LegalBasis;

/** Grounds of a measure on an entry, each for one measure; their words stand in the classifier of the same codes. */
@LegalBasis("Order 21 is silent: decision of the product, docs/rules.md")
public enum EntryGround {
    LICENCE_SUSPENDED(EntryAction.SUSPEND),
    QUALIFICATION_EXPIRED(EntryAction.SUSPEND),
    AUTHORITY_ACT(EntryAction.SUSPEND),
    REQUEST_TO_SUSPEND(EntryAction.SUSPEND),
    GROUND_CEASED(EntryAction.RESUME),
    SUSPENDED_BY_MISTAKE(EntryAction.RESUME),
    LICENCE_ENDED(EntryAction.EXCLUDE),
    EMPLOYMENT_ENDED(EntryAction.EXCLUDE),
    REFUSAL_GROUND_AROSE(EntryAction.EXCLUDE),
    UNRELIABLE_DATA(EntryAction.EXCLUDE),
    REQUEST_TO_EXCLUDE(EntryAction.EXCLUDE),
    DECEASED(EntryAction.EXCLUDE);

    private final EntryAction action;

    EntryGround(EntryAction action) {
        this.action = action;
    }

    public EntryAction action() {
        return action;
    }

    public static Optional<EntryGround> fromCode(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(code))
                .findFirst();
    }
}

package kz.mamandar.rules.application;

import java.util.ArrayList;
import java.util.List;
import kz.mamandar.rules.LegalBasis;

/** What each decision must state: a return its reasons and what to mend, a refusal its reasons and the act they rest on. */
@LegalBasis("Order 21, para 9")
public final class DecisionRules {

    private DecisionRules() {}

    /** Everything that is missing or foreign; empty when the decision can be made. */
    public static List<DecisionProblem> check(DecisionDraft draft) {
        List<DecisionProblem> problems = new ArrayList<>();
        if (!draft.reasonCodes().stream().allMatch(code -> belongs(draft.outcome(), code))) {
            problems.add(new DecisionProblem("reasonCodes", "REASON_FOREIGN"));
        } else if (draft.outcome() != DecisionOutcome.REGISTERED
                && draft.reasonCodes().isEmpty()) {
            problems.add(new DecisionProblem("reasonCodes", "REASON_REQUIRED"));
        }
        if (draft.outcome() == DecisionOutcome.RETURNED && draft.comment() == null) {
            problems.add(new DecisionProblem("comment", "COMMENT_REQUIRED"));
        }
        if (draft.outcome() == DecisionOutcome.REFUSED) {
            checkBasis(draft, problems);
        }
        return problems;
    }

    private static void checkBasis(DecisionDraft draft, List<DecisionProblem> problems) {
        if (draft.basisAct() == null) {
            problems.add(new DecisionProblem("basisAct", "BASIS_REQUIRED"));
        }
        if (draft.basisNumber() == null) {
            problems.add(new DecisionProblem("basisNumber", "BASIS_REQUIRED"));
        }
        if (draft.basisDate() == null) {
            problems.add(new DecisionProblem("basisDate", "BASIS_REQUIRED"));
        } else if (draft.basisDate().isAfter(draft.today())) {
            problems.add(new DecisionProblem("basisDate", "BASIS_DATE_IN_FUTURE"));
        }
    }

    private static boolean belongs(DecisionOutcome outcome, String code) {
        return switch (outcome) {
            case REGISTERED -> false;
            case RETURNED -> ReturnReason.fromCode(code).isPresent();
            case REFUSED -> RefusalReason.fromCode(code).isPresent();
        };
    }

    /** A field of the decision and the stable code of what is wrong with it. */
    public record DecisionProblem(String field, String code) {}
}

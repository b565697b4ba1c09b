package kz.mamandar.rules.specialist;

import java.util.ArrayList;
import java.util.List;
import kz.mamandar.rules.LegalBasis;

/** What a measure must state: a ground of its own, and the act it rests on unless it only gives back what was taken. */
@LegalBasis("Order 21 is silent: decision of the product, docs/rules.md")
public final class MeasureRules {

    private MeasureRules() {}

    /** Everything that is missing or foreign; empty when the measure can be taken. */
    public static List<MeasureProblem> check(MeasureDraft draft) {
        List<MeasureProblem> problems = new ArrayList<>();
        if (draft.groundCode() == null) {
            problems.add(new MeasureProblem("groundCode", "REASON_REQUIRED"));
        } else if (EntryGround.fromCode(draft.groundCode())
                .filter(ground -> ground.action() == draft.action())
                .isEmpty()) {
            problems.add(new MeasureProblem("groundCode", "REASON_FOREIGN"));
        }
        if (draft.action() != EntryAction.RESUME) {
            require(draft.basisAct(), "basisAct", problems);
            require(draft.basisNumber(), "basisNumber", problems);
            require(draft.basisDate(), "basisDate", problems);
        }
        if (draft.basisDate() != null && draft.basisDate().isAfter(draft.today())) {
            problems.add(new MeasureProblem("basisDate", "BASIS_DATE_IN_FUTURE"));
        }
        return problems;
    }

    private static void require(Object value, String field, List<MeasureProblem> problems) {
        if (value == null) {
            problems.add(new MeasureProblem(field, "BASIS_REQUIRED"));
        }
    }

    /** A field of the measure and the stable code of what is wrong with it. */
    public record MeasureProblem(String field, String code) {}
}

package kz.mamandar.rules.inclusion;

import java.util.List;
import java.util.Set;
import kz.mamandar.rules.LegalBasis;

/** Which checks stop an application from being sent; the others are for the reviewer to weigh. */
@LegalBasis("Order 21, paras 2(2), 9(2)")
public final class SubmissionRules {

    private static final Set<String> FOR_THE_REVIEWER = Set.of(
            QualificationIsInForce.class.getSimpleName(),
            CategoryTermFitsScheme.class.getSimpleName(),
            DocumentsAreInForce.class.getSimpleName(),
            PositionMatchesStaffPosition.class.getSimpleName());

    private SubmissionRules() {}

    /** What has to be mended before the application can be sent; empty when it can. */
    public static List<Finding> blocking(InclusionFacts facts) {
        return InclusionRules.check(facts).stream()
                .filter(finding -> !finding.passed() && !FOR_THE_REVIEWER.contains(finding.rule()))
                .toList();
    }
}

package kz.mamandar.rules.inclusion;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mamandar.rules.LegalBasis;

/** What stops an application from being sent: whatever is missing. What is there but may be wrong is for the reviewer to weigh. */
@LegalBasis("Order 21, paras 2(2), 9(2)")
public final class SubmissionRules {

    private static final Set<String> FOR_THE_REVIEWER =
            Set.of("CATEGORY_EXPIRED", "CATEGORY_TERM_TOO_LONG", "DOCUMENT_EXPIRED", "POSITIONS_DIFFER");

    private SubmissionRules() {}

    /** What has to be mended before the application can be sent; empty when it can. */
    public static List<Finding> blocking(InclusionFacts facts) {
        return failed(facts)
                .filter(finding -> !FOR_THE_REVIEWER.contains(finding.code()))
                .toList();
    }

    /** What does not stop the application but is likely to have it returned. */
    public static List<Finding> doubtful(InclusionFacts facts) {
        return failed(facts)
                .filter(finding -> FOR_THE_REVIEWER.contains(finding.code()))
                .toList();
    }

    private static Stream<Finding> failed(InclusionFacts facts) {
        return InclusionRules.check(facts).stream().filter(finding -> !finding.passed());
    }
}

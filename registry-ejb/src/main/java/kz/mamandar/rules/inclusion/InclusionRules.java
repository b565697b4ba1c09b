package kz.mamandar.rules.inclusion;

import java.util.List;
import kz.mamandar.rules.LegalBasis;

/** All checks that can be made without a person; the decision stays with the Administrator (para 9). */
@LegalBasis("Order 21, paras 2(2), 9(2)")
public final class InclusionRules {

    /** Changes with every change of a rule; stored with each decision. */
    public static final String VERSION = "2026-2";

    private static final List<InclusionRule> RULES = List.of(
            new LicenceIsNamed(),
            new ProfessionIsNamed(),
            new SpecialtyIsNamed(),
            new EducationIsStated(),
            new CategoryIsStated(),
            new CategoryBelongsToScheme(),
            new CategoryIsDated(),
            new QualificationIsInForce(),
            new CategoryTermFitsScheme(),
            new DocumentPackageIsComplete(),
            new DocumentsAreInForce(),
            new PositionIsStated(),
            new PositionMatchesStaffPosition());

    private InclusionRules() {}

    /** The outcome of every check, in the order of the form. */
    public static List<Finding> check(InclusionFacts facts) {
        return RULES.stream().map(rule -> rule.check(facts)).toList();
    }
}

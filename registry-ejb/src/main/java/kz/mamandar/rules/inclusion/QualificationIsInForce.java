package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** A claimed category is in force on the day; the last day of its term counts. */
@LegalBasis("Order 21, para 9(2); Order 210 of 08.06.2023")
final class QualificationIsInForce implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        CategoryFacts category = facts.category();
        boolean expired = facts.claimsCategory()
                && category.validUntil() != null
                && category.validUntil().isBefore(facts.on());
        return expired ? Optional.of("CATEGORY_EXPIRED") : Optional.empty();
    }

    @Override
    public String field() {
        return "categoryValidUntil";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_2);
    }
}

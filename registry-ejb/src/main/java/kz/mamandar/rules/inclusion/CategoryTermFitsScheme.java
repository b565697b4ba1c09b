package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** The category is not stated to be in force for longer than its scheme gives. */
@LegalBasis("Order 21, para 9(2); Order 210 of 08.06.2023")
final class CategoryTermFitsScheme implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        CategoryFacts category = facts.category();
        boolean tooLong = facts.claimsCategory()
                && category.issuedOn() != null
                && category.validUntil() != null
                && category.validityMonths() != null
                && category.validUntil().isAfter(category.issuedOn().plusMonths(category.validityMonths()));
        return tooLong ? Optional.of("CATEGORY_TERM_TOO_LONG") : Optional.empty();
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

package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** A claimed category says when it was given and, where its scheme has a term, until when it is good. */
@LegalBasis("Order 21, para 9(2); Order 210 of 08.06.2023")
final class CategoryIsDated implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        CategoryFacts category = facts.category();
        boolean dated =
                category.issuedOn() != null && (category.validityMonths() == null || category.validUntil() != null);
        return facts.claimsCategory() && !dated ? Optional.of("CATEGORY_DATES_MISSING") : Optional.empty();
    }

    @Override
    public String field() {
        return "categoryIssuedOn";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_2);
    }
}

package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** A profession with a category scheme states its category, or that there is none. */
@LegalBasis("Order 21, para 9(2)")
final class CategoryIsStated implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        boolean asked = facts.profession().schemeCode() != null;
        return asked && facts.category().code() == null ? Optional.of("CATEGORY_MISSING") : Optional.empty();
    }

    @Override
    public String field() {
        return "categoryCode";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_2);
    }
}

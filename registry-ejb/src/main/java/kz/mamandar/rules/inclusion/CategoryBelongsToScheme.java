package kz.mamandar.rules.inclusion;

import java.util.Objects;
import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** The category is one of the scheme of the profession. */
@LegalBasis("Order 21, para 9(2)")
final class CategoryBelongsToScheme implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        CategoryFacts category = facts.category();
        boolean foreign = category.code() != null
                && !Objects.equals(category.schemeCode(), facts.profession().schemeCode());
        return foreign ? Optional.of("CATEGORY_FOREIGN") : Optional.empty();
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

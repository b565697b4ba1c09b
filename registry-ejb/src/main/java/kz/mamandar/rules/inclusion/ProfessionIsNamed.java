package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** The profession is one of the classifier. */
@LegalBasis("Order 21, para 9(2)")
final class ProfessionIsNamed implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        return facts.profession().code() == null ? Optional.of("PROFESSION_MISSING") : Optional.empty();
    }

    @Override
    public String field() {
        return "professionCode";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_1);
    }
}

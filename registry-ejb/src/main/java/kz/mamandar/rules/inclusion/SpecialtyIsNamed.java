package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** The specialty of the diploma is named, so that it can be compared with the profession. */
@LegalBasis("Order 21, para 9(2)")
final class SpecialtyIsNamed implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        return facts.education().specialty() == null ? Optional.of("SPECIALTY_MISSING") : Optional.empty();
    }

    @Override
    public String field() {
        return "specialty";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_1);
    }
}

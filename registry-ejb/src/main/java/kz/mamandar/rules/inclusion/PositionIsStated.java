package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** Position and staff position are stated. */
@LegalBasis("Order 21, para 9(2)")
final class PositionIsStated implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        boolean stated = facts.position().position() != null && facts.position().staffPosition() != null;
        return stated ? Optional.empty() : Optional.of("POSITION_MISSING");
    }

    @Override
    public String field() {
        return "position";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_4);
    }
}

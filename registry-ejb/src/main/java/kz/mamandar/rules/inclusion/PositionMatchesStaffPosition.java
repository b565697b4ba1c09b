package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;
import kz.mamandar.rules.text.SearchFolding;

/** The position held is the position of the staff list. */
@LegalBasis("Order 21, para 9(2)")
final class PositionMatchesStaffPosition implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        PositionFacts position = facts.position();
        boolean differ = position.position() != null
                && position.staffPosition() != null
                && !SearchFolding.exactKey(position.position())
                        .equals(SearchFolding.exactKey(position.staffPosition()));
        return differ ? Optional.of("POSITIONS_DIFFER") : Optional.empty();
    }

    @Override
    public String field() {
        return "staffPosition";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_4);
    }
}

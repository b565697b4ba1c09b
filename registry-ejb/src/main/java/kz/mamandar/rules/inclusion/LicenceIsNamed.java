package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** The applicant acts on the basis of a licence. */
@LegalBasis("Order 21, para 2(2)")
final class LicenceIsNamed implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        boolean named = facts.licence().number() != null && facts.licence().date() != null;
        return named ? Optional.empty() : Optional.of("LICENCE_MISSING");
    }

    @Override
    public String field() {
        return "licenceNumber";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.empty();
    }
}

package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** No document of the package has expired; the last day of its term counts. */
@LegalBasis("Order 21, para 9(2)")
final class DocumentsAreInForce implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        boolean expired = facts.documents().stream()
                .anyMatch(document ->
                        document.expiresOn() != null && document.expiresOn().isBefore(facts.on()));
        return expired ? Optional.of("DOCUMENT_EXPIRED") : Optional.empty();
    }

    @Override
    public String field() {
        return "documents";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_3);
    }
}

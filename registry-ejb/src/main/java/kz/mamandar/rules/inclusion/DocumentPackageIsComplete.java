package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** Every document that the case asks for is there. */
@LegalBasis("Order 21, para 9(2)")
final class DocumentPackageIsComplete implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        boolean complete = RequiredDocuments.of(facts).stream().allMatch(RequiredDocument::present);
        return complete ? Optional.empty() : Optional.of("DOCUMENTS_MISSING");
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

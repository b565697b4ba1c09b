package kz.mamandar.rules.inclusion;

import java.util.ArrayList;
import java.util.List;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.inclusion.RequiredDocument.Why;

/** Which documents a case asks for and which of them are there. The order leaves the list to the product; see docs/rules.md. */
@LegalBasis("Order 21, para 9(2)")
public final class RequiredDocuments {

    private RequiredDocuments() {}

    /** In the order in which they are asked for. An identity card is named by its data, without a copy. */
    public static List<RequiredDocument> of(InclusionFacts facts) {
        List<RequiredDocument> required = new ArrayList<>();
        required.add(new RequiredDocument(
                DocumentKind.IDENTITY_CARD, Why.ALWAYS, false, facts.hasDocument(DocumentKind.IDENTITY_CARD)));
        required.add(withFile(facts, DocumentKind.DIPLOMA, Why.ALWAYS));
        required.add(withFile(facts, DocumentKind.EMPLOYMENT, Why.ALWAYS));
        required.add(withFile(facts, DocumentKind.STAFF_LIST, Why.ALWAYS));
        if (facts.claimsCategory()) {
            required.add(withFile(facts, DocumentKind.CATEGORY_CERTIFICATE, Why.CATEGORY_CLAIMED));
        }
        if (facts.profession().medical()) {
            required.add(withFile(facts, DocumentKind.SPECIALIST_CERTIFICATE, Why.MEDICAL_PROFESSION));
        }
        return required;
    }

    private static RequiredDocument withFile(InclusionFacts facts, DocumentKind kind, Why why) {
        return new RequiredDocument(kind, why, true, facts.hasDocumentWithFile(kind));
    }
}

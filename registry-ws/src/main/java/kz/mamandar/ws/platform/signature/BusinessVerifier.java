package kz.mamandar.ws.platform.signature;

import java.time.Instant;
import java.util.List;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Verifies the signature inside a payload, which covers the payload's whole document but itself. */
public class BusinessVerifier {

    private final SignatureCheck check;

    public BusinessVerifier(CertificateTrust trust) {
        this.check = new SignatureCheck(trust);
    }

    /**
     * @param payload the payload as a document of its own
     * @param at the moment of the message
     */
    public SignatureVerdict verify(Document payload, SignerBinding binding, Instant at) {
        Element root = payload.getDocumentElement();
        List<Element> signatures = Dom.withDescendants(root).stream()
                .filter(Dom.is(Names.DS, "Signature"))
                .toList();
        return check.verdict(
                signatures,
                (signature, signed) -> {
                    if (signature.getParentNode() != root) {
                        throw new SignatureRefused(SignatureFault.REFERENCE_ELSEWHERE);
                    }
                    requireWhole(signed);
                },
                binding,
                at);
    }

    private static void requireWhole(SignedXml signed) throws SignatureRefused {
        if (!signed.referenceUri().isEmpty()) {
            throw new SignatureRefused(SignatureFault.REFERENCE_ELSEWHERE);
        }
        List<String> transforms = signed.transforms();
        boolean allowed = !transforms.isEmpty()
                && transforms.size() <= 2
                && transforms.get(0).equals(SignedXml.ENVELOPED)
                && SignedXml.CANONICAL.containsAll(transforms.subList(1, transforms.size()));
        if (!allowed) {
            throw new SignatureRefused(SignatureFault.TRANSFORM_NOT_ALLOWED);
        }
    }
}

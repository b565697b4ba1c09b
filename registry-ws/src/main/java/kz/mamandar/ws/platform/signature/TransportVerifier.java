package kz.mamandar.ws.platform.signature;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Verifies the signature of WS-Security over a SOAP 1.1 message. What is signed must be what is read: the one Body that is a
 * child of the Envelope, named by an Id that no other element carries.
 */
public class TransportVerifier {

    private final SignatureCheck check;

    public TransportVerifier(CertificateTrust trust) {
        this.check = new SignatureCheck(trust);
    }

    /** @param at the moment of the message */
    public SignatureVerdict verify(Document message, SignerBinding binding, Instant at) {
        Element envelope = message.getDocumentElement();
        return check.verdict(
                signatures(envelope),
                (signature, signed) -> {
                    requireUniqueIds(envelope);
                    requireReferenceToBody(signed, envelope);
                },
                binding,
                at);
    }

    private static List<Element> signatures(Element envelope) {
        return Dom.children(envelope, Names.SOAP, "Header").stream()
                .flatMap(header -> Dom.children(header, Names.WSSE, "Security").stream())
                .flatMap(security -> Dom.withDescendants(security).stream())
                .filter(Dom.is(Names.DS, "Signature"))
                .toList();
    }

    private static void requireUniqueIds(Element envelope) throws SignatureRefused {
        Map<String, Element> owners = new HashMap<>();
        for (Element element : Dom.withDescendants(envelope)) {
            for (Attr id : ids(element)) {
                Element owner = owners.putIfAbsent(id.getValue(), element);
                if (owner != null && owner != element) {
                    throw new SignatureRefused(SignatureFault.DUPLICATE_ID);
                }
            }
        }
    }

    private static List<Attr> ids(Element element) {
        return Stream.of(
                        element.getAttributeNodeNS(Names.WSU, "Id"),
                        element.getAttributeNodeNS(Names.WSSE, "Id"),
                        element.getAttributeNodeNS(Names.XML, "id"),
                        element.getAttributeNode("Id"),
                        element.getAttributeNode("ID"))
                .filter(attribute -> attribute != null)
                .toList();
    }

    private static void requireReferenceToBody(SignedXml signed, Element envelope) throws SignatureRefused {
        List<Element> bodies = Dom.children(envelope, Names.SOAP, "Body");
        List<Attr> named = bodies.stream()
                .flatMap(body -> ids(body).stream())
                .filter(id -> signed.referenceUri().equals("#" + id.getValue()))
                .toList();
        if (bodies.size() != 1 || named.isEmpty()) {
            throw new SignatureRefused(SignatureFault.REFERENCE_ELSEWHERE);
        }
        boolean canonicalOnly = signed.transforms().size() <= 1 && SignedXml.CANONICAL.containsAll(signed.transforms());
        if (!canonicalOnly) {
            throw new SignatureRefused(SignatureFault.TRANSFORM_NOT_ALLOWED);
        }
        // The reference is looked up among marked Ids, and this is the only one.
        bodies.get(0).setIdAttributeNode(named.get(0), true);
    }
}

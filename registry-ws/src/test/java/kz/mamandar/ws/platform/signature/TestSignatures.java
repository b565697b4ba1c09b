package kz.mamandar.ws.platform.signature;

import java.util.ArrayList;
import java.util.List;
import kz.mamandar.ws.platform.xml.Dom;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Verifies a signature over several parts of a message. */
public final class TestSignatures {

    private TestSignatures() {}

    /** The parts that the one signature covers, in their order; fails when it does not verify with the key's certificate. */
    public static List<Element> signedParts(Document message, SigningIdentity signer) throws Exception {
        XmlSecurity.ready();
        List<Element> all = Dom.withDescendants(message.getDocumentElement());
        all.forEach(element -> {
            if (element.hasAttributeNS(Names.WSU, "Id")) {
                element.setIdAttributeNS(Names.WSU, "Id", true);
            }
        });
        List<Element> found = all.stream().filter(Dom.is(Names.DS, "Signature")).toList();
        XMLSignature signature = new XMLSignature(found.get(0), "", true);
        if (found.size() != 1
                || !signature.checkSignatureValue(signer.certificate().publicKey())) {
            throw new AssertionError("the signature does not verify");
        }
        List<Element> parts = new ArrayList<>();
        for (int i = 0; i < signature.getSignedInfo().getLength(); i++) {
            String id = signature.getSignedInfo().item(i).getURI().substring(1);
            parts.add(message.getElementById(id));
        }
        return parts;
    }
}

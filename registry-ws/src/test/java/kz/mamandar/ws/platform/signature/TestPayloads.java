package kz.mamandar.ws.platform.signature;

import java.util.Base64;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Payloads signed in forms that the product itself does not use. */
final class TestPayloads {

    private TestPayloads() {}

    static String signed(SigningIdentity identity, String payload, String canonicalForm) {
        XmlSecurity.ready();
        Document document = TestMessages.parse(payload);
        try {
            XMLSignature signature =
                    new XMLSignature(document, "", identity.scheme().signatureUri(), canonicalForm);
            document.getDocumentElement().appendChild(signature.getElement());
            Transforms transforms = new Transforms(document);
            transforms.addTransform(SignedXml.ENVELOPED);
            transforms.addTransform(canonicalForm);
            signature.addDocument("", transforms, identity.scheme().digestUri());
            Element data = document.createElementNS(Names.DS, "ds:X509Data");
            Element certificate = document.createElementNS(Names.DS, "ds:X509Certificate");
            certificate.setTextContent(Base64.getMimeEncoder()
                    .encodeToString(identity.certificate().encoded()));
            data.appendChild(certificate);
            signature.getKeyInfo().getElement().appendChild(data);
            signature.sign(identity.key());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
        return TestMessages.text(document);
    }
}

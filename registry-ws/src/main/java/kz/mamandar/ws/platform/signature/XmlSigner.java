package kz.mamandar.ws.platform.signature;

import java.util.Base64;
import java.util.UUID;
import kz.mamandar.ws.platform.xml.Dom;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs messages and payloads in the forms of the state bus. */
public class XmlSigner {

    private final SigningIdentity identity;

    public XmlSigner(SigningIdentity identity) {
        XmlSecurity.ready();
        this.identity = identity;
    }

    /** Signs the Body of a SOAP 1.1 message; the signature goes to its header. */
    public void signMessage(Document message) {
        Element envelope = message.getDocumentElement();
        Element body = Dom.children(envelope, Names.SOAP, "Body").get(0);
        String id = "id-" + UUID.randomUUID();
        body.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
        body.setAttributeNS(Names.WSU, "wsu:Id", id);
        body.setIdAttributeNS(Names.WSU, "Id", true);
        Element security = security(envelope, body);
        try {
            XMLSignature signature =
                    new XMLSignature(message, "", identity.scheme().signatureUri(), SignedXml.EXCLUSIVE);
            security.appendChild(signature.getElement());
            Transforms transforms = new Transforms(message);
            transforms.addTransform(SignedXml.EXCLUSIVE);
            signature.addDocument("#" + id, transforms, identity.scheme().digestUri());
            signature.getKeyInfo().getElement().appendChild(keyIdentifier(message));
            signature.sign(identity.key());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a message cannot be signed", e);
        }
    }

    /** Signs the payload as a document of its own; the signature becomes the last child of its root. */
    public void signPayload(Document payload) {
        try {
            XMLSignature signature =
                    new XMLSignature(payload, "", identity.scheme().signatureUri(), SignedXml.INCLUSIVE);
            payload.getDocumentElement().appendChild(signature.getElement());
            Transforms transforms = new Transforms(payload);
            transforms.addTransform(SignedXml.ENVELOPED);
            transforms.addTransform(SignedXml.INCLUSIVE + "#WithComments");
            signature.addDocument("", transforms, identity.scheme().digestUri());
            Element data = payload.createElementNS(Names.DS, "ds:X509Data");
            Element certificate = payload.createElementNS(Names.DS, "ds:X509Certificate");
            certificate.setTextContent(encodedCertificate());
            data.appendChild(certificate);
            signature.getKeyInfo().getElement().appendChild(data);
            signature.sign(identity.key());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a payload cannot be signed", e);
        }
    }

    private static Element security(Element envelope, Element body) {
        Document message = envelope.getOwnerDocument();
        String prefix = envelope.getPrefix() == null ? "" : envelope.getPrefix() + ":";
        Element header = Dom.children(envelope, Names.SOAP, "Header").stream()
                .findFirst()
                .orElseGet(() ->
                        (Element) envelope.insertBefore(message.createElementNS(Names.SOAP, prefix + "Header"), body));
        Element security = message.createElementNS(Names.WSSE, "wsse:Security");
        security.setAttributeNS(Names.XMLNS, "xmlns:wsse", Names.WSSE);
        security.setAttributeNS(Names.SOAP, prefix + "mustUnderstand", "1");
        header.appendChild(security);
        return security;
    }

    private Element keyIdentifier(Document message) {
        Element reference = message.createElementNS(Names.WSSE, "wsse:SecurityTokenReference");
        Element identifier = message.createElementNS(Names.WSSE, "wsse:KeyIdentifier");
        identifier.setAttribute("EncodingType", Names.BASE64);
        identifier.setAttribute("ValueType", Names.X509V3);
        identifier.setTextContent(encodedCertificate());
        reference.appendChild(identifier);
        return reference;
    }

    private String encodedCertificate() {
        return Base64.getEncoder().encodeToString(identity.certificate().encoded());
    }
}

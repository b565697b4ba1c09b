package kz.mamandar.ws.platform.signature;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.mamandar.ws.platform.xml.Dom;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs messages and payloads in the forms of the state bus. */
public class XmlSigner {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final SigningIdentity identity;

    public XmlSigner(SigningIdentity identity) {
        XmlSecurity.ready();
        this.identity = identity;
    }

    /** Signs the Body of a SOAP message; the signature goes to its header. */
    public void signMessage(Document message) {
        sign(message, List.of(body(message)));
    }

    /** Gives a SOAP message a Timestamp of this time and signs it with the Body. */
    public void signMessage(Document message, Instant created, Instant expires) {
        Element timestamp = message.createElementNS(Names.WSU, "wsu:Timestamp");
        timestamp.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
        timestamp.appendChild(moment(message, "wsu:Created", created));
        timestamp.appendChild(moment(message, "wsu:Expires", expires));
        security(message).appendChild(timestamp);
        sign(message, List.of(timestamp, body(message)));
    }

    private void sign(Document message, List<Element> parts) {
        Element security = security(message);
        try {
            XMLSignature signature =
                    new XMLSignature(message, "", identity.scheme().signatureUri(), SignedXml.EXCLUSIVE);
            security.appendChild(signature.getElement());
            for (Element part : parts) {
                Transforms transforms = new Transforms(message);
                transforms.addTransform(SignedXml.EXCLUSIVE);
                signature.addDocument(
                        "#" + identified(part), transforms, identity.scheme().digestUri());
            }
            signature.getKeyInfo().getElement().appendChild(keyIdentifier(message));
            signature.sign(identity.key());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a message cannot be signed", e);
        }
    }

    private static Element moment(Document message, String name, Instant moment) {
        Element element = message.createElementNS(Names.WSU, name);
        element.setTextContent(MOMENT.format(moment));
        return element;
    }

    private static Element body(Document message) {
        Element envelope = message.getDocumentElement();
        return Dom.children(envelope, envelope.getNamespaceURI(), "Body").get(0);
    }

    private static String identified(Element part) {
        String id = "id-" + UUID.randomUUID();
        part.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
        part.setAttributeNS(Names.WSU, "wsu:Id", id);
        part.setIdAttributeNS(Names.WSU, "Id", true);
        return id;
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

    /** The security header, made where there is none. */
    private static Element security(Document message) {
        Element envelope = message.getDocumentElement();
        String soap = envelope.getNamespaceURI();
        String prefix = envelope.getPrefix() == null ? "" : envelope.getPrefix() + ":";
        Element header = Dom.children(envelope, soap, "Header").stream()
                .findFirst()
                .orElseGet(() -> (Element)
                        envelope.insertBefore(message.createElementNS(soap, prefix + "Header"), body(message)));
        return Dom.children(header, Names.WSSE, "Security").stream().findFirst().orElseGet(() -> {
            Element security = message.createElementNS(Names.WSSE, "wsse:Security");
            security.setAttributeNS(Names.XMLNS, "xmlns:wsse", Names.WSSE);
            security.setAttributeNS(Names.XMLNS, "xmlns:soap", soap);
            security.setAttributeNS(soap, "soap:mustUnderstand", "1");
            header.appendChild(security);
            return security;
        });
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

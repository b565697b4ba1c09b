package kz.mamandar.it.soap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import kz.mamandar.it.testing.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Messages signed over Body and Timestamp by the JDK's own implementation of XML Signature. */
public final class SignedSoapMessage {

    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private SignedSoapMessage() {}

    /** An envelope around the payload, whose prefix is {@code m}. */
    public static String of(String payload, SigningClients.Identity sender) {
        try {
            String certificate =
                    Base64.getEncoder().encodeToString(sender.certificate().getEncoded());
            Document message = Xml.parsed(envelope(payload, certificate));
            Element security =
                    (Element) message.getElementsByTagNameNS(WSSE, "Security").item(0);
            SignedInfo what = SIGNATURES.newSignedInfo(
                    SIGNATURES.newCanonicalizationMethod(
                            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    SIGNATURES.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                    List.of(reference("#body"), reference("#timestamp")));
            Node token = security.removeChild(message.getElementsByTagNameNS(WSSE, "SecurityTokenReference")
                    .item(0));
            KeyInfo key = SIGNATURES.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(token)));
            DOMSignContext context = new DOMSignContext(sender.key(), security);
            context.setDefaultNamespacePrefix("ds");
            Stream.of("Body", "Timestamp").forEach(name -> {
                Element part =
                        (Element) message.getElementsByTagNameNS("*", name).item(0);
                context.setIdAttributeNS(part, WSU, "Id");
            });
            SIGNATURES.newXMLSignature(what, key).sign(context);
            return Xml.written(message);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reference reference(String uri) throws Exception {
        return SIGNATURES.newReference(
                uri,
                SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                List.of(SIGNATURES.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
    }

    private static String envelope(String payload, String certificate) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="%s"><s:Header>\
                <w:Security xmlns:w="%s" xmlns:u="%s"><w:BinarySecurityToken u:Id="certificate" \
                EncodingType="%4$ssoap-message-security-1.0#Base64Binary" ValueType="%4$sx509-token-profile-1.0#X509v3">%5$s\
                </w:BinarySecurityToken><u:Timestamp u:Id="timestamp"><u:Created>%6$s</u:Created><u:Expires>%7$s</u:Expires>\
                </u:Timestamp><w:SecurityTokenReference><w:Reference URI="#certificate" \
                ValueType="%4$sx509-token-profile-1.0#X509v3"/></w:SecurityTokenReference></w:Security></s:Header>\
                <s:Body xmlns:u="%3$s" u:Id="body">%8$s</s:Body></s:Envelope>"""
                .formatted(SoapMessage.NAMESPACE, WSSE, WSU, OASIS, certificate, now, now.plusSeconds(300), payload);
    }
}

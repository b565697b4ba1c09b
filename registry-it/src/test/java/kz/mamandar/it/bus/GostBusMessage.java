package kz.mamandar.it.bus;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import kz.mamandar.it.soap.SigningClients.Identity;
import kz.mamandar.it.testing.Xml;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Arrays;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Bus messages signed over the Body under GOST 34.10-2015 (512), step by step: the JDK's XML Signature knows no GOST. */
public final class GostBusMessage {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String GOST = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";

    private GostBusMessage() {}

    /** The envelope of the message, signed. */
    public static String of(BusMessage message, Identity sender) {
        try {
            Init.init();
            Document unsigned = Xml.parsed(marked(message.xml()));
            byte[] digest = MessageDigest.getInstance("GOST3411-2012-512", PROVIDER)
                    .digest(canonical(element(unsigned, "Body")));
            String certificate =
                    Base64.getEncoder().encodeToString(sender.certificate().getEncoded());
            Document signed = Xml.parsed(marked(message.xml())
                    .replaceFirst(
                            "<soapenv:Body",
                            header(certificate, Base64.getEncoder().encodeToString(digest)) + "$0"));
            Signature signature = Signature.getInstance("ECGOST3410-2012-512", PROVIDER);
            signature.initSign(sender.key());
            signature.update(canonical(element(signed, "SignedInfo")));
            element(signed, "SignatureValue")
                    .setTextContent(Base64.getEncoder().encodeToString(Arrays.reverse(signature.sign())));
            return Xml.written(signed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String marked(String envelope) {
        return envelope.replace(
                "<soapenv:Body>", "<soapenv:Body xmlns:u=\"" + OASIS + "wssecurity-utility-1.0.xsd\" u:Id=\"body\">");
    }

    private static String header(String certificate, String digest) {
        return """
                <soapenv:Header><w:Security xmlns:w="%1$swssecurity-secext-1.0.xsd"><w:BinarySecurityToken \
                xmlns:u="%1$swssecurity-utility-1.0.xsd" u:Id="certificate" \
                EncodingType="%1$ssoap-message-security-1.0#Base64Binary" ValueType="%1$sx509-token-profile-1.0#X509v3">%2$s\
                </w:BinarySecurityToken><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>\
                <ds:CanonicalizationMethod Algorithm="%3$s"/>\
                <ds:SignatureMethod Algorithm="%4$sgostr34102015-gostr34112015-512"/><ds:Reference URI="#body">\
                <ds:Transforms><ds:Transform Algorithm="%3$s"/></ds:Transforms>\
                <ds:DigestMethod Algorithm="%4$sgostr34112015-512"/><ds:DigestValue>%5$s</ds:DigestValue></ds:Reference>\
                </ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><w:SecurityTokenReference><w:Reference URI="#certificate" \
                ValueType="%1$sx509-token-profile-1.0#X509v3"/></w:SecurityTokenReference></ds:KeyInfo></ds:Signature>\
                </w:Security></soapenv:Header>"""
                .formatted(OASIS, certificate, EXCLUSIVE, GOST, digest);
    }

    private static byte[] canonical(Element element) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS).canonicalizeSubtree(element, out);
        return out.toByteArray();
    }

    private static Element element(Document message, String name) {
        return (Element) message.getElementsByTagNameNS("*", name).item(0);
    }
}

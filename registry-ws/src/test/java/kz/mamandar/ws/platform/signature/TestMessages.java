package kz.mamandar.ws.platform.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Messages to sign and to spoil. */
final class TestMessages {

    static final String BIN = "600101500007";
    static final String SUBJECT = "CN=IS OPERATOR, SERIALNUMBER=IIN600101500015, OU=BIN" + BIN + ", O=Centre, C=KZ";
    static final SignerBinding BY_BIN = new SignerBinding(Optional.of(BIN), Set.of(), List.of());

    static final String MESSAGE =
            """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="urn:t">
              <soapenv:Body>
                <t:Order><amount>100</amount><text>Қасымов &amp; Co</text></t:Order>
              </soapenv:Body>
            </soapenv:Envelope>""";

    static final String PAYLOAD =
            """
            <r:get xmlns:r="urn:r"><r:iin>600101500007</r:iin><!-- kept --><r:text a="1">Әліппе</r:text></r:get>""";

    private TestMessages() {}

    static Document parse(String xml) {
        try {
            return SafeXml.parse(xml);
        } catch (XmlRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document after a trip over the wire. */
    static Document sent(Document document) {
        return parse(text(document));
    }

    static String text(Document document) {
        return new String(Dom.bytes(document), UTF_8);
    }

    static String signedMessage(SigningIdentity identity) {
        Document message = parse(MESSAGE);
        new XmlSigner(identity).signMessage(message);
        return text(message);
    }

    static String signedPayload(SigningIdentity identity) {
        Document payload = parse(PAYLOAD);
        new XmlSigner(identity).signPayload(payload);
        return text(payload);
    }

    static Element body(Document message) {
        return Dom.children(message.getDocumentElement(), Names.SOAP, "Body").get(0);
    }

    static Element header(Document message) {
        return Dom.children(message.getDocumentElement(), Names.SOAP, "Header").get(0);
    }

    static Element signature(Document message) {
        return Dom.withDescendants(message.getDocumentElement()).stream()
                .filter(Dom.is(Names.DS, "Signature"))
                .findFirst()
                .orElseThrow();
    }
}

package kz.mamandar.ws.platform.soap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A signed message as a whole document. What is processed afterwards is the body found here, so that nothing but what the
 * signature covers can reach an operation.
 */
record SignedMessage(Element body, SecurityHeader header, Element timestamp) {

    /** The parts, each at the one place where it belongs; SIGNATURE_COVERAGE otherwise. */
    static SignedMessage of(Document document) {
        Element envelope = document.getDocumentElement();
        String soap = envelope.getNamespaceURI();
        Element header = only(envelope, new QName(soap, "Header"));
        SecurityHeader security = new SecurityHeader(only(header, SecurityHeader.NAME));
        Element timestamp = security.child(WSConstants.WSU_NS, WSConstants.TIMESTAMP_TOKEN_LN)
                .orElseThrow(() -> new SenderNotConfirmed(Refusal.SIGNATURE_COVERAGE));
        return new SignedMessage(only(envelope, new QName(soap, "Body")), security, timestamp);
    }

    /** When it says it was made. */
    Optional<Instant> createdAt() {
        try {
            return Optional.ofNullable(new Timestamp(timestamp, new BSPEnforcer()).getCreated());
        } catch (WSSecurityException e) {
            throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID);
        }
    }

    private static Element only(Element parent, QName name) {
        List<Element> found = SecurityHeader.children(parent, name.getNamespaceURI(), name.getLocalPart());
        if (found.size() != 1) {
            throw new SenderNotConfirmed(Refusal.SIGNATURE_COVERAGE);
        }
        return found.get(0);
    }
}

package kz.mamandar.ws.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.dom.DOMSource;
import kz.mamandar.client.ClientService.SoapClient;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Confirms who sent a message, before its body is read, and makes the sender the caller of the services. A message with a
 * password is not built as a document; a signed one is, and then its signed body is what is processed.
 */
class SenderInterceptor extends AbstractSoapInterceptor {

    private final SenderIdentity identity;

    SenderInterceptor(SenderIdentity identity) {
        super(Phase.PRE_PROTOCOL);
        this.identity = identity;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SecurityHeader.NAME);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        try {
            SecurityHeader header = SecurityHeader.of(message);
            SoapClient sender = header.isSigned() ? signed(message, request) : withPassword(header, request);
            identity.admit(sender, request);
            if (sender.answerSigned()) {
                AnswerSignature.want(message);
            }
        } catch (SenderNotConfirmed refused) {
            identity.refuse(claimedName(message), refused.refusal(), request);
            throw new Fault(refused);
        }
    }

    private SoapClient withPassword(SecurityHeader header, HttpServletRequest request) {
        Element token =
                header.usernameToken().orElseThrow(() -> new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID));
        SoapClient sender = identity.byPassword(token, request);
        if (sender.signatureRequired()) {
            throw new SenderNotConfirmed(Refusal.SIGNATURE_REQUIRED);
        }
        return sender;
    }

    private SoapClient signed(SoapMessage message, HttpServletRequest request) {
        SignedMessage signed = SignedMessage.of(document(message));
        SoapClient sender = identity.bySignature(signed, request);
        Optional<Element> token = signed.header().usernameToken();
        if (token.isPresent()
                && !identity.byPassword(token.get(), request).client().equals(sender.client())) {
            throw new SenderNotConfirmed(Refusal.CREDENTIALS_WRONG);
        }
        process(message, signed.body());
        return sender;
    }

    private static Document document(SoapMessage message) {
        try {
            return WholeMessage.of(message)
                    .orElseThrow(() -> new SenderNotConfirmed(Refusal.SIGNATURE_INVALID))
                    .document();
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }

    private static void process(SoapMessage message, Element body) {
        try {
            XMLStreamReader reader = StaxUtils.createXMLStreamReader(new DOMSource(body));
            reader.nextTag();
            reader.nextTag();
            message.setContent(XMLStreamReader.class, reader);
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }

    private static String claimedName(SoapMessage message) {
        return message.getHeaders().stream()
                .filter(header -> SecurityHeader.NAME.equals(header.getName()))
                .map(header -> header.getObject() instanceof Element element ? element : null)
                .filter(Objects::nonNull)
                .flatMap(element ->
                        SecurityHeader.children(element, SecurityHeader.NAME.getNamespaceURI(), "UsernameToken")
                                .stream())
                .flatMap(token ->
                        SecurityHeader.children(token, SecurityHeader.NAME.getNamespaceURI(), "Username").stream())
                .map(Element::getTextContent)
                .findFirst()
                .orElse("unnamed");
    }
}

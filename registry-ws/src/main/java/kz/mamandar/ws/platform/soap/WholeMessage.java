package kz.mamandar.ws.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message as a document, made anew from its bytes within the limits of every endpoint. */
public record WholeMessage(Document document) {

    /** Empty when its bytes are not known, as when it was refused before they were read. */
    static Optional<WholeMessage> of(Message message) throws XMLStreamException {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        byte[] bytes = request == null ? null : (byte[]) request.getAttribute(SoapRequestFilter.BYTES);
        return bytes == null ? Optional.empty() : Optional.of(read(bytes, (String) message.get(Message.ENCODING)));
    }

    /** @param encoding null when the bytes tell it themselves */
    public static WholeMessage read(byte[] bytes, String encoding) throws XMLStreamException {
        return new WholeMessage(StaxUtils.read(XmlLimits.reader(bytes, encoding)));
    }

    public boolean isEnvelope() {
        return "Envelope".equals(document.getDocumentElement().getLocalName());
    }

    /** The first child of the body; a bare message is its own payload. */
    public Optional<Element> payload() {
        Element root = document.getDocumentElement();
        if (!isEnvelope()) {
            return Optional.of(root);
        }
        List<Element> bodies = SecurityHeader.children(root, root.getNamespaceURI(), "Body");
        return bodies.stream().findFirst().map(Element::getFirstChild).flatMap(WholeMessage::element);
    }

    private static Optional<Element> element(Node first) {
        Node node = first;
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return Optional.ofNullable((Element) node);
    }
}

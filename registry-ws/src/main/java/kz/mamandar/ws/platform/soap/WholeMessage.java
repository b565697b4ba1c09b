package kz.mamandar.ws.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message as a document, made anew from its bytes within the limits of the endpoint. */
record WholeMessage(Document document) {

    /** Empty when its bytes are not known, as when it was refused before they were read. */
    static Optional<WholeMessage> of(Message message) throws XMLStreamException {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        byte[] bytes = request == null ? null : (byte[]) request.getAttribute(SoapRequestFilter.BYTES);
        if (bytes == null) {
            return Optional.empty();
        }
        XMLStreamReader reader = StaxUtils.createXMLStreamReader(
                new ByteArrayInputStream(bytes), (String) message.get(Message.ENCODING));
        return Optional.of(new WholeMessage(StaxUtils.read(StaxUtils.configureReader(reader, message))));
    }

    /** The one child of the body. */
    Optional<Element> payload() {
        Element envelope = document.getDocumentElement();
        List<Element> bodies = SecurityHeader.children(envelope, envelope.getNamespaceURI(), "Body");
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

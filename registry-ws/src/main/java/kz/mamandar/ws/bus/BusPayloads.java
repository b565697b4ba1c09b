package kz.mamandar.ws.bus;

import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Payloads of the bus's own namespace, for what the typed service has no messages for. */
final class BusPayloads {

    static final String NAMESPACE = "http://mamandar.kz/ws/bus/v1";

    private BusPayloads() {}

    static Element root(String name) {
        Document document = DOMUtils.createDocument();
        Element root = document.createElementNS(NAMESPACE, "b:" + name);
        root.setAttributeNS(BusNames.XMLNS, "xmlns:b", NAMESPACE);
        document.appendChild(root);
        return root;
    }

    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, "b:" + name);
        parent.appendChild(child);
        return child;
    }
}

package kz.mamandar.ws.bus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The payload of a message as a document of its own, which is what its signature covers, and the form in which it stood.
 *
 * @param form ELEMENT, STRING (escaped) or CDATA
 */
record Payload(PayloadForm form, Document document) {

    /** @param data the holder of the payload, in whatever namespace and of whatever type it says it is */
    static Payload read(Element data) throws BusFault {
        List<Element> elements = Dom.children(data);
        if (elements.size() == 1) {
            return new Payload(PayloadForm.ELEMENT, cutOut(elements.get(0)));
        }
        String text = data.getTextContent().strip();
        if (!elements.isEmpty() || text.isEmpty()) {
            throw BusFault.field("data");
        }
        try {
            return new Payload(hasCdata(data) ? PayloadForm.CDATA : PayloadForm.STRING, SafeXml.parse(text));
        } catch (XmlRefused refused) {
            throw new BusFault(BusCode.SCE001, "data xml=" + refused.reason());
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Puts a payload into its holder in the form. CDATA is written as escaped text, which reads the same. */
    static void write(Document answer, PayloadForm form, Element data) {
        if (form == PayloadForm.ELEMENT) {
            data.appendChild(data.getOwnerDocument().importNode(answer.getDocumentElement(), true));
            return;
        }
        data.setAttributeNS(BusNames.XMLNS, "xmlns:xsi", BusNames.XSI);
        data.setAttributeNS(BusNames.XMLNS, "xmlns:xs", BusNames.XS);
        data.setAttributeNS(BusNames.XSI, "xsi:type", "xs:string");
        data.setTextContent(new String(Dom.bytes(answer), StandardCharsets.UTF_8));
    }

    private static boolean hasCdata(Element data) {
        for (Node node = data.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof CDATASection) {
                return true;
            }
        }
        return false;
    }

    /** The element alone; prefixes that it uses and that were declared around it are declared on it. */
    private static Document cutOut(Element element) {
        Document document = DOMUtils.createDocument();
        Element root = (Element) document.importNode(element, true);
        document.appendChild(root);
        Map<String, String> around = declaredAround(element);
        for (String prefix : prefixesIn(element)) {
            String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            if (around.containsKey(prefix) && !root.hasAttribute(name)) {
                root.setAttributeNS(BusNames.XMLNS, name, around.get(prefix));
            }
        }
        return document;
    }

    private static Set<String> prefixesIn(Element element) {
        Set<String> prefixes = new HashSet<>();
        for (Element each : Dom.withDescendants(element)) {
            prefixes.add(each.getPrefix() == null ? "" : each.getPrefix());
            NamedNodeMap attributes = each.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (attribute.getPrefix() != null && !BusNames.XMLNS.equals(attribute.getNamespaceURI())) {
                    prefixes.add(attribute.getPrefix());
                }
                if (BusNames.XSI.equals(attribute.getNamespaceURI())
                        && attribute.getValue().contains(":")) {
                    prefixes.add(attribute.getValue().strip().split(":", 2)[0]);
                }
            }
        }
        return prefixes;
    }

    private static Map<String, String> declaredAround(Element element) {
        Map<String, String> declared = new HashMap<>();
        for (Node node = element.getParentNode(); node instanceof Element parent; node = node.getParentNode()) {
            NamedNodeMap attributes = parent.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (BusNames.XMLNS.equals(attribute.getNamespaceURI())) {
                    String prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
                    declared.putIfAbsent(prefix, attribute.getValue());
                }
            }
        }
        declared.values().removeIf(String::isEmpty);
        return declared;
    }
}

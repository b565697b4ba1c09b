package kz.mamandar.ws.docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The schema of the service as its page shows it: messages, types and values with their descriptions by language. */
record SoapContract(Map<String, Part> messages, Map<String, Part> types) {

    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    /** A message, a type or an enumeration. */
    record Part(String name, Map<String, String> description, List<Member> members) {}

    /**
     * An element of a part or a value of an enumeration.
     *
     * @param type empty for a value
     * @param occurs how often it may be there, e.g. {@code 0..1}; empty for a value
     */
    record Member(String name, String type, String occurs, Map<String, String> description) {}

    static SoapContract read() {
        try (InputStream in = SoapContract.class.getResourceAsStream("/wsdl/specialists-v1.xsd")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return of(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the contract in the product is broken", e);
        }
    }

    private static SoapContract of(Element schema) {
        Map<String, Part> messages = new LinkedHashMap<>();
        Map<String, Part> types = new LinkedHashMap<>();
        for (Element child : children(schema)) {
            String name = child.getAttribute("name");
            (child.getLocalName().equals("element") ? messages : types)
                    .put(name, new Part(name, description(child), members(child)));
        }
        return new SoapContract(messages, types);
    }

    /** The operations, by the requests that have a response. */
    List<String> operations() {
        return messages.keySet().stream()
                .filter(name -> messages.containsKey(name + "Response"))
                .toList();
    }

    private static List<Member> members(Element part) {
        List<Member> members = new ArrayList<>();
        for (Element child : children(part)) {
            switch (child.getLocalName()) {
                case "element" ->
                    members.add(new Member(
                            child.getAttribute("name"),
                            child.getAttribute("type").replace("tns:", ""),
                            occurs(child),
                            description(child)));
                case "enumeration" -> members.add(new Member(child.getAttribute("value"), "", "", description(child)));
                default -> members.addAll(members(child));
            }
        }
        return members;
    }

    private static String occurs(Element element) {
        String min = element.hasAttribute("minOccurs") ? element.getAttribute("minOccurs") : "1";
        String max = element.hasAttribute("maxOccurs") ? element.getAttribute("maxOccurs") : "1";
        boolean choice = "choice".equals(element.getParentNode().getLocalName());
        String from = choice ? "0" : min;
        return from.equals(max) ? from : from + ".." + max.replace("unbounded", "n");
    }

    private static Map<String, String> description(Element part) {
        Map<String, String> texts = new HashMap<>();
        for (Element annotation : children(part)) {
            if (annotation.getLocalName().equals("annotation")) {
                children(annotation).forEach(text -> texts.put(text.getAttribute("xml:lang"), text.getTextContent()));
            }
        }
        return texts;
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && XS.equals(child.getNamespaceURI())) {
                found.add(child);
            }
        }
        return found;
    }
}

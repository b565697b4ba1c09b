package kz.mamandar.ws.platform.soap;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import kz.mamandar.ws.platform.soap.SchemaProblem.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says where a payload does not follow the contract, in our words instead of the validator's. */
public final class ContractSchema {

    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final int MAX_PATH = 200;
    private static final int MAX_PROBLEMS = 50;

    /** What the validator's codes mean (XML Schema Part 1, appendix C). */
    private static final Map<String, Kind> KINDS = kinds();

    private static final Schema SCHEMA = load();

    private ContractSchema() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("cvc-elt.1", Kind.UNKNOWN_MESSAGE);
        kinds.put("cvc-complex-type.2.4.b", Kind.ELEMENT_MISSING);
        kinds.put("cvc-complex-type.2.4", Kind.ELEMENT_UNEXPECTED);
        kinds.put("cvc-complex-type.2.3", Kind.ELEMENT_UNEXPECTED);
        kinds.put("cvc-type.3.1.2", Kind.ELEMENT_UNEXPECTED);
        kinds.put("cvc-type.3.1.1", Kind.ATTRIBUTE_UNEXPECTED);
        kinds.put("cvc-complex-type.3", Kind.ATTRIBUTE_UNEXPECTED);
        return kinds;
    }

    private static Schema load() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(ContractSchema.class.getResource("/wsdl/specialists-v1.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("the contract in the product is broken", e);
        }
    }

    /** Everything that is wrong, each place once; at most as much as a reader can use. */
    public static List<SchemaProblem> problems(Element payload) {
        List<SchemaProblem> problems = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(new Collector(validator, problems));
        try {
            validator.validate(new DOMSource(payload));
        } catch (SAXException e) {
            problems.add(new SchemaProblem(payload.getLocalName(), Kind.VALUE_INVALID));
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory has no input that could fail", e);
        }
        return problems.stream().distinct().limit(MAX_PROBLEMS).toList();
    }

    private static Kind kind(String message) {
        return KINDS.entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.VALUE_INVALID);
    }

    private static String path(Element element) {
        Deque<String> names = new ArrayDeque<>();
        for (Node node = element; node instanceof Element step && !isEnvelope(step); node = node.getParentNode()) {
            names.addFirst(step.getLocalName());
        }
        String path = String.join("/", names);
        return path.length() > MAX_PATH ? path.substring(0, MAX_PATH) : path;
    }

    private static boolean isEnvelope(Element element) {
        return Objects.toString(element.getNamespaceURI(), "").endsWith("soap-envelope")
                || Objects.toString(element.getNamespaceURI(), "").endsWith("soap/envelope/");
    }

    private record Collector(Validator validator, List<SchemaProblem> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // nothing that a sender could mend
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            Element current = (Element) validator.getProperty(CURRENT);
            problems.add(new SchemaProblem(
                    current == null ? "" : path(current), kind(Objects.toString(error.getMessage(), ""))));
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}

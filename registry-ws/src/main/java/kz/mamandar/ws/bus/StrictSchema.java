package kz.mamandar.ws.bus;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema that payloads must satisfy to the letter. */
final class StrictSchema {

    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    private final String namespace;
    private final Schema schema;

    /** @param file on the class path */
    StrictSchema(String namespace, String file) {
        this.namespace = namespace;
        URL url = StrictSchema.class.getResource(file);
        try {
            this.schema = SchemaFactory.newDefaultInstance().newSchema(url);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema cannot be read: " + file, e);
        }
    }

    /** Takes the payload's signature, seen already, out and refuses what is not this element in this form. */
    void require(Payload payload, String element) throws BusFault {
        Element root = payload.root();
        if (!Dom.is(namespace, element).test(root)) {
            throw BusFault.field("data/" + element);
        }
        Dom.children(root, BusNames.DS, "Signature").forEach(root::removeChild);
        requireValid(payload.document());
    }

    private void requireValid(Document payload) throws BusFault {
        Validator validator = schema.newValidator();
        FirstError first = new FirstError(validator);
        validator.setErrorHandler(first);
        try {
            validator.validate(new DOMSource(payload));
        } catch (SAXException e) {
            throw BusFault.field("data/" + first.path);
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory cannot be read", e);
        }
    }

    /** Stops at the first error and notes where it was; its text may hold personal data. */
    private static final class FirstError implements ErrorHandler {

        private final Validator validator;
        private String path = "";

        FirstError(Validator validator) {
            this.validator = validator;
        }

        @Override
        public void warning(SAXParseException e) {
            // no reason to refuse
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            Deque<String> names = new ArrayDeque<>();
            Node node = (Node) validator.getProperty(CURRENT_NODE);
            for (; node instanceof Element element; node = node.getParentNode()) {
                names.addFirst(element.getLocalName());
            }
            path = String.join("/", names);
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error(e);
        }
    }
}

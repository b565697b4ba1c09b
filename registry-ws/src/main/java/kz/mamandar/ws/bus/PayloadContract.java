package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.specialist.contract.ObjectFactory;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The payloads of the bus: messages of the typed service, checked against its schema to the letter. */
@ApplicationScoped
public class PayloadContract {

    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";
    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    private final Schema schema = schema();
    private final JAXBContext context = context();

    /** The request in the payload; its signature, seen already, is taken out. */
    Request read(ClientOperation operation, Payload payload) throws BusFault {
        Element root = payload.root();
        if (!Dom.is(NAMESPACE, element(operation)).test(root)) {
            throw BusFault.field("data/" + element(operation));
        }
        Dom.children(root, BusNames.DS, "Signature").forEach(root::removeChild);
        requireValid(payload.document());
        try {
            return (Request) context.createUnmarshaller().unmarshal(root);
        } catch (JAXBException e) {
            throw BusFault.field("data/" + element(operation));
        }
    }

    Document write(Response response) {
        Document document = DOMUtils.createDocument();
        try {
            context.createMarshaller().marshal(response, document);
        } catch (JAXBException e) {
            throw new IllegalStateException("a response of the contract cannot be written", e);
        }
        return document;
    }

    /** GET_SPECIALIST is asked by an element getSpecialist. */
    private static String element(ClientOperation operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
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

    private static Schema schema() {
        URL file = PayloadContract.class.getResource("/wsdl/specialists-v1.xsd");
        try {
            return SchemaFactory.newDefaultInstance().newSchema(file);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of the contract cannot be read", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of the contract cannot be read", e);
        }
    }
}

package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Locale;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.ws.specialist.contract.ObjectFactory;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Document;

/** Payloads that are messages of the typed service. */
@ApplicationScoped
public class PayloadContract {

    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";

    private final StrictSchema schema = new StrictSchema(NAMESPACE, "/wsdl/specialists-v1.xsd");
    private final JAXBContext context = context();

    Request read(ClientOperation operation, Payload payload) throws BusFault {
        schema.require(payload, element(operation));
        try {
            return (Request) context.createUnmarshaller().unmarshal(payload.root());
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

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of the contract cannot be read", e);
        }
    }
}

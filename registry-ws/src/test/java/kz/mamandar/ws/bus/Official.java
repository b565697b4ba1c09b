package kz.mamandar.ws.bus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what the product sent, after it has been checked against the schema of the contract. */
final class Official {

    private Official() {}

    /** The element in the body; of a fault its detail. */
    static Element checked(byte[] answer, String schemaFile) {
        try {
            Document document = SafeXml.parse(answer, null);
            Element body = Dom.children(document.getDocumentElement(), BusNames.SOAP, "Body")
                    .get(0);
            Element content = Dom.children(body).get(0);
            if (Dom.is(BusNames.SOAP, "Fault").test(content)) {
                content = Dom.children(Dom.childNamed(content, "detail").orElseThrow())
                        .get(0);
            }
            schema(schemaFile).newValidator().validate(new DOMSource(content));
            return content;
        } catch (XmlRefused | SAXException | IOException e) {
            throw new AssertionError(new String(answer, StandardCharsets.UTF_8), e);
        }
    }

    /** The text at the path of local names. */
    static String text(Element root, String path) {
        Element element = root;
        for (String name : path.split("/")) {
            element = Dom.childNamed(element, name).orElseThrow();
        }
        return element.getTextContent();
    }

    private static Schema schema(String file) throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(Official.class.getResource("/wsdl/shep/" + file));
    }
}

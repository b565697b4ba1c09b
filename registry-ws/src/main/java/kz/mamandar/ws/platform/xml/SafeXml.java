package kz.mamandar.ws.platform.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.mamandar.ws.platform.xml.XmlRefused.Reason;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Document;

/**
 * Parses what came from outside: no document type, no external entity, and bounds on depth, elements, attributes, text and
 * characters. The document keeps comments, white space and prefixes as they were, so that signatures over it still verify.
 */
public final class SafeXml {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_CHILDREN = 2_000;
    private static final long MAX_ELEMENTS = 10_000;
    private static final int MAX_ATTRIBUTES = 50;
    private static final int MAX_ATTRIBUTE = 8_192;
    private static final long MAX_TEXT = 500_000;
    private static final long MAX_CHARACTERS = 1_048_576;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** @param charset of the transport, or null when the document says it itself */
    public static Document parse(byte[] bytes, String charset) throws XmlRefused {
        try {
            return read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes), charset));
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    public static Document parse(String text) throws XmlRefused {
        try {
            return read(FACTORY.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static Document read(XMLStreamReader reader) throws XmlRefused, XMLStreamException {
        try {
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new XmlRefused(Reason.DOCTYPE);
                }
            }
            Document document = DOMUtils.createDocument();
            StaxUtils.readDocElements(document, document, reader, false, false);
            while (reader.hasNext()) {
                reader.next();
            }
            return document;
        } finally {
            reader.close();
        }
    }

    /** Woodstox tells a limit from malformed text only by its words; a wrong encoding comes as an I/O fault. */
    private static XmlRefused refused(XMLStreamException fault) {
        String text = String.valueOf(fault.getMessage());
        if (text.contains("limit")) {
            return new XmlRefused(Reason.LIMIT, fault);
        }
        boolean charset = fault.getCause() instanceof java.io.IOException;
        return new XmlRefused(charset ? Reason.CHARSET : Reason.NOT_WELL_FORMED, fault);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entity is read");
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, MAX_CHILDREN);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, MAX_CHARACTERS);
        return factory;
    }
}

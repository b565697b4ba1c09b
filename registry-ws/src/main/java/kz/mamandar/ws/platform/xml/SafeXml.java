package kz.mamandar.ws.platform.xml;

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

    private static final XmlBounds BOUNDS = new XmlBounds(40, 2_000, 50, 8_192, 500_000, 10_000, 1_048_576);
    private static final XMLInputFactory FACTORY = BOUNDS.readers();

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

    /** Reads what was written here, a list of hundreds of entries included: the bounds are for what comes from outside. */
    public static Document ours(byte[] bytes) {
        try {
            return StaxUtils.read(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML of our own cannot be read", e);
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
}

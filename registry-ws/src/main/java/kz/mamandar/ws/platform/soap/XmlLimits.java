package kz.mamandar.ws.platform.soap;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.mamandar.ws.platform.xml.XmlBounds;

/** How much XML a message may be made of. */
final class XmlLimits {

    private static final XmlBounds BOUNDS = new XmlBounds(30, 1_000, 50, 4_096, 200_000, 5_000, 1_000_000);
    private static final XMLInputFactory READERS = BOUNDS.readers();

    /** For an endpoint of CXF. */
    static final Map<String, Object> PROPERTIES = BOUNDS.endpoint();

    private XmlLimits() {}

    /**
     * A reader within the limits, at the root element; a DTD is refused.
     *
     * @param encoding null when the bytes tell it themselves
     */
    static XMLStreamReader reader(byte[] bytes, String encoding) throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(bytes), encoding);
        reader.nextTag();
        return reader;
    }
}

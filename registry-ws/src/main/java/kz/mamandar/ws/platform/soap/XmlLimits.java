package kz.mamandar.ws.platform.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How much XML a message may be made of. */
final class XmlLimits {

    private static final int DEPTH = 30;
    private static final int CHILDREN = 1_000;
    private static final int ATTRIBUTES = 50;
    private static final int ATTRIBUTE_SIZE = 4_096;
    private static final long TEXT = 200_000;
    private static final long ELEMENTS = 5_000;
    private static final long CHARACTERS = 1_000_000;

    /** For an endpoint of CXF. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "org.apache.cxf.stax.maxElementDepth", DEPTH,
            "org.apache.cxf.stax.maxChildElements", CHILDREN,
            "org.apache.cxf.stax.maxAttributeCount", ATTRIBUTES,
            "org.apache.cxf.stax.maxAttributeSize", ATTRIBUTE_SIZE,
            "org.apache.cxf.stax.maxTextLength", TEXT,
            "org.apache.cxf.stax.maxElementCount", ELEMENTS,
            "org.apache.cxf.stax.maxXMLCharacters", CHARACTERS);

    private static final XMLInputFactory READERS = readers();

    private XmlLimits() {}

    private static XMLInputFactory readers() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, CHILDREN);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_SIZE);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, CHARACTERS);
        return factory;
    }

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

package kz.mamandar.ws.platform.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Of how much XML a message may be made; no document type and no external entity is read, whatever the bounds. */
public record XmlBounds(
        int depth, int children, int attributes, int attributeSize, long text, long elements, long characters) {

    /** For an endpoint of CXF. */
    public Map<String, Object> endpoint() {
        return Map.of(
                "org.apache.cxf.stax.maxElementDepth", depth,
                "org.apache.cxf.stax.maxChildElements", children,
                "org.apache.cxf.stax.maxAttributeCount", attributes,
                "org.apache.cxf.stax.maxAttributeSize", attributeSize,
                "org.apache.cxf.stax.maxTextLength", text,
                "org.apache.cxf.stax.maxElementCount", elements,
                "org.apache.cxf.stax.maxXMLCharacters", characters);
    }

    /** Readers that keep to the bounds. */
    public XMLInputFactory readers() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entity is read");
        });
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, depth);
        factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, children);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, attributes);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, attributeSize);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, text);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, elements);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, characters);
        return factory;
    }
}

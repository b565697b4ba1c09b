package kz.mamandar.ws.platform.soap;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.staxutils.StaxUtils;

/** How much XML a message may be made of. */
final class XmlLimits {

    static final Map<String, Object> PROPERTIES = Map.of(
            "org.apache.cxf.stax.maxElementDepth", 30,
            "org.apache.cxf.stax.maxChildElements", 1_000,
            "org.apache.cxf.stax.maxAttributeCount", 50,
            "org.apache.cxf.stax.maxAttributeSize", 4_096,
            "org.apache.cxf.stax.maxTextLength", 200_000L,
            "org.apache.cxf.stax.maxElementCount", 5_000L,
            "org.apache.cxf.stax.maxXMLCharacters", 1_000_000L);

    private XmlLimits() {}

    /** Sets the limits on a reader that belongs to no endpoint. */
    static XMLStreamReader applyTo(XMLStreamReader reader) throws XMLStreamException {
        Message message = new MessageImpl();
        message.setExchange(new ExchangeImpl());
        message.putAll(PROPERTIES);
        return StaxUtils.configureReader(reader, message);
    }
}

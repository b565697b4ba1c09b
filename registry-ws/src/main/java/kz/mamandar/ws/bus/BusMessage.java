package kz.mamandar.ws.bus;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 message with one element in its body.
 *
 * @param operation that element
 */
record BusMessage(Document document, Element operation) {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)");

    /** Reads whatever calls itself XML; messages with attachments are none of the bus's. */
    static BusMessage read(byte[] bytes, String contentType) throws BusFault {
        try {
            return of(SafeXml.parse(bytes, charset(contentType)));
        } catch (XmlRefused refused) {
            throw new BusFault(BusCode.SCE001, "xml=" + refused.reason());
        }
    }

    private static String charset(String contentType) throws BusFault {
        if (contentType == null) {
            return null;
        }
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new BusFault(BusCode.SCE001, "contentType=multipart");
        }
        Matcher named = CHARSET.matcher(contentType);
        if (!named.find()) {
            return null;
        }
        try {
            return Charset.forName(named.group(1)).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BusFault(BusCode.SCE001, "xml=CHARSET");
        }
    }

    private static BusMessage of(Document document) throws BusFault {
        Element envelope = document.getDocumentElement();
        if (!Dom.is(BusNames.SOAP, "Envelope").test(envelope)) {
            throw BusFault.field("Envelope");
        }
        for (Element header : Dom.children(envelope, BusNames.SOAP, "Header")) {
            requireUnderstood(header);
        }
        List<Element> bodies = Dom.children(envelope, BusNames.SOAP, "Body");
        if (bodies.size() != 1) {
            throw BusFault.field("Body");
        }
        List<Element> operations = Dom.children(bodies.get(0));
        if (operations.size() != 1) {
            throw BusFault.field("Body/*");
        }
        return new BusMessage(document, operations.get(0));
    }

    private static void requireUnderstood(Element header) throws BusFault {
        for (Element block : Dom.children(header)) {
            String must = block.getAttributeNS(BusNames.SOAP, "mustUnderstand");
            boolean binding = must.equals("1") || must.equals("true");
            if (binding && !Dom.is(BusNames.WSSE, "Security").test(block)) {
                throw new BusFault(BusCode.SCE001, "header=" + block.getLocalName());
            }
        }
    }
}

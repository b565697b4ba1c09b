package kz.mamandar.ws.bus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Element;

/**
 * What a message says of itself. Read by local names, wherever the sender put them; empty elements count as missing, further
 * ones do no harm.
 *
 * @param messageDate in Asia/Almaty where no zone was sent
 * @param sessionId in braces, as the contract wants it, whether or not it came so
 */
record BusInfo(
        Optional<String> messageId,
        Optional<String> correlationId,
        String serviceId,
        Instant messageDate,
        String senderId,
        Optional<String> password,
        Optional<String> sessionId) {

    private static final int MAX_ID = 200;
    private static final Pattern GUID = Pattern.compile("\\{?([a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12})}?");
    private static final DatatypeFactory DATES = dates();

    /** What a message without metadata of its own says of itself: of what service, when and by whom it was sent. */
    static BusInfo of(Element request, String serviceId) throws BusFault {
        Element sender = Dom.childNamed(request, "sender").orElseThrow(() -> BusFault.field("request/sender"));
        return new BusInfo(
                bounded(request, "messageId", "request/"),
                bounded(request, "correlationId", "request/"),
                serviceId,
                moment(required(request, "requestDate", "request/"), "request/requestDate"),
                required(sender, "senderId", "request/sender/"),
                text(sender, "password"),
                Optional.empty());
    }

    /** @param info the element with the metadata; its name comes into faults */
    static BusInfo read(Element info) throws BusFault {
        String path = info.getLocalName() + "/";
        Element sender = Dom.childNamed(info, "sender").orElseThrow(() -> BusFault.field(path + "sender"));
        return new BusInfo(
                bounded(info, "messageId", path),
                bounded(info, "correlationId", path),
                required(info, "serviceId", path),
                moment(required(info, "messageDate", path), path + "messageDate"),
                required(sender, "senderId", path + "sender/"),
                text(sender, "password"),
                sessionOf(info));
    }

    /** The same for another service. */
    BusInfo of(String service) {
        return new BusInfo(messageId, correlationId, service, messageDate, senderId, password, sessionId);
    }

    Ids ids() {
        return new Ids(messageId.orElse(null), correlationId.orElse(null), sessionId.orElse(null), serviceId, senderId);
    }

    static Optional<String> text(Element parent, String name) {
        return Dom.childNamed(parent, name)
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    static String required(Element parent, String name, String path) throws BusFault {
        return bounded(parent, name, path).orElseThrow(() -> BusFault.field(path + name));
    }

    private static Optional<String> bounded(Element parent, String name, String path) throws BusFault {
        Optional<String> text = text(parent, name);
        if (text.filter(value -> value.length() > MAX_ID).isPresent()) {
            throw BusFault.field(path + name);
        }
        return text;
    }

    /** The session in braces, if the element names one. */
    static Optional<String> sessionOf(Element parent) {
        return text(parent, "sessionId").flatMap(BusInfo::guid);
    }

    private static Optional<String> guid(String text) {
        return Optional.of(GUID.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> "{" + matcher.group(1) + "}");
    }

    static Instant moment(String text, String path) throws BusFault {
        try {
            XMLGregorianCalendar date = DATES.newXMLGregorianCalendar(text);
            if (!DatatypeConstants.DATETIME.equals(date.getXMLSchemaType())) {
                throw BusFault.field(path);
            }
            return date.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
                    ? LocalDateTime.parse(date.toXMLFormat())
                            .atZone(RegistryClock.ZONE)
                            .toInstant()
                    : date.toGregorianCalendar().toInstant();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw BusFault.field(path);
        }
    }

    private static DatatypeFactory dates() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException("every Java platform has XML data types", e);
        }
    }
}

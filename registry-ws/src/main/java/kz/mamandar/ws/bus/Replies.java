package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kz.mamandar.platform.time.RegistryClock;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds what the bus gets, element by element as the contract orders them. */
@ApplicationScoped
class Replies {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    @Inject
    Clock clock;

    /** An envelope with one element in its body. */
    static Element operation(String namespace, String prefixedName) {
        Document document = DOMUtils.createDocument();
        Element envelope = document.createElementNS(BusNames.SOAP, "soapenv:Envelope");
        envelope.setAttributeNS(BusNames.XMLNS, "xmlns:soapenv", BusNames.SOAP);
        document.appendChild(envelope);
        Element body = document.createElementNS(BusNames.SOAP, "soapenv:Body");
        envelope.appendChild(body);
        return qualified(body, namespace, prefixedName);
    }

    static Element qualified(Element parent, String namespace, String prefixedName) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, prefixedName);
        child.setAttributeNS(BusNames.XMLNS, "xmlns:" + prefixedName.split(":")[0], namespace);
        parent.appendChild(child);
        return child;
    }

    /** The element {@code response} of an answer on the AsyncChannel. */
    static Element response(Received received) {
        return add(operation(received.namespace(), "a:" + received.operation() + "Response"), "response");
    }

    /** A child in no namespace, as all but the wrappers are. */
    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(null, name);
        parent.appendChild(child);
        return child;
    }

    static void add(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    /** The present moment in the time of Kazakhstan. */
    String now() {
        return moment(clock.instant());
    }

    /** A moment in the time of Kazakhstan. */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(RegistryClock.ZONE));
    }

    /** @param detail prefixed name of the fault's detail element in the namespace */
    Document fault(String namespace, String detail, BusFault fault, Optional<String> sessionId) {
        Element soapFault = operation(BusNames.SOAP, "soapenv:Fault");
        soapFault.removeAttributeNS(BusNames.XMLNS, "soapenv");
        add(soapFault, "faultcode", fault.code().isSenders() ? "soapenv:Client" : "soapenv:Server");
        add(soapFault, "faultstring", fault.code().text());
        Element info = qualified(add(soapFault, "detail"), namespace, detail);
        add(info, "errorCode", fault.code().name());
        add(info, "errorMessage", fault.code().text());
        add(info, "errorData", fault.data());
        add(info, "errorDate", now());
        sessionId.ifPresent(id -> add(info, "sessionId", id));
        return soapFault.getOwnerDocument();
    }
}

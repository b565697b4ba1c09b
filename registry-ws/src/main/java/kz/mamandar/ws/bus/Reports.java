package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusOutbox.Report;
import kz.mamandar.bus.BusOutbox.Sent;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.ws.platform.xml.Dom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Element;

/**
 * Takes what is reported of our messages: by their receiver, or by the bus, which is itself a client system here (by default
 * of the name {@code shep}) with certificates bound to it.
 */
@ApplicationScoped
class Reports {

    private static final int LOOKS = 20;

    @Inject
    Admission admission;

    @Inject
    BusOutbox outbox;

    @Inject
    @ConfigProperty(name = "registry.bus.peer", defaultValue = "shep")
    String peer;

    static Element notification(Element request) throws BusFault {
        return Dom.childNamed(request, "notification").orElseThrow(() -> BusFault.field("request/notification"));
    }

    /** @param report empty when there is nothing to change */
    void take(BusMessage message, Element request, Optional<Report> report, Received received) throws BusFault {
        Element notification = notification(request);
        String messageId = BusInfo.required(notification, "messageId", "notification/");
        Optional<Element> sender = Dom.childNamed(request, "sender");
        String senderId =
                sender.flatMap(element -> BusInfo.text(element, "senderId")).orElse(peer);
        Instant date = BusInfo.moment(BusInfo.required(request, "requestDate", "request/"), "request/requestDate");
        received.facts().ids(new Ids(messageId, null, null, null, senderId));
        BusInfo info = new BusInfo(
                Optional.of(messageId),
                Optional.empty(),
                "",
                date,
                senderId,
                sender.flatMap(element -> BusInfo.text(element, "password")),
                BusInfo.sessionOf(request));
        received.sessionId(info.sessionId());
        long client = admission.identifyAny(message, info, received);
        Sent sent = find(messageId)
                .filter(found -> senderId.equals(peer) || found.clientId() == client)
                .orElseThrow(() -> BusFault.field("notification/messageId"));
        report.filter(sent::isConcernedBy).ifPresent(news -> outbox.report(sent.id(), news));
        received.facts().outcome(report.map(Report::name).orElse("ON_DELIVERY"));
    }

    /** A report may overtake the answer by which the bus tells us the id of the message, so an unknown one is looked for again. */
    private Optional<Sent> find(String messageId) throws BusFault {
        Optional<Sent> sent = outbox.find(messageId);
        for (int looks = 1; sent.isEmpty() && looks < LOOKS; looks++) {
            Pause.betweenLooks();
            sent = outbox.find(messageId);
        }
        return sent;
    }
}

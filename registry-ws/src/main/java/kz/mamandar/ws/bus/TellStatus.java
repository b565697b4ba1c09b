package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.bus.BusInbox;
import kz.mamandar.bus.BusOutbox;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tells a system what has become of its request, or of a message for it. */
@ApplicationScoped
class TellStatus implements AsyncInteraction {

    @Inject
    Admission admission;

    @Inject
    BusInbox inbox;

    @Inject
    BusOutbox outbox;

    @Inject
    Replies replies;

    /** The code is in words of ours, the state in those of the bus. */
    private record Status(String serviceId, String code, String state, Instant changedAt) {}

    @Override
    public String operation() {
        return "getMessageStatus";
    }

    @Override
    public Document answer(BusMessage message, Element request, Received received) throws BusFault {
        String messageId = BusInfo.required(request, "messageId", "request/");
        BusInfo info = BusInfo.of(request, "");
        received.facts().ids(info.ids());
        long client = admission.identifyAny(message, info, received);
        Status status = status(client, messageId).orElseThrow(() -> BusFault.field("request/messageId"));
        received.facts().outcome(status.code());
        Element response = Replies.response(received);
        add(response, "messageState", status.state());
        Element words = add(response, "status");
        add(words, "statusCode", status.code());
        add(words, "statusMessage", status.serviceId());
        add(words, "statusDate", Replies.moment(status.changedAt()));
        add(response, "responseDate", replies.now());
        return response.getOwnerDocument();
    }

    private Optional<Status> status(long client, String messageId) {
        return inbox.findState(client, messageId)
                .map(found -> new Status(found.serviceId(), found.state(), "DELIVERED", found.changedAt()))
                .or(() -> outbox.find(messageId)
                        .filter(sent -> sent.clientId() == client)
                        .map(sent -> new Status(sent.serviceId(), sent.state(), sent.state(), sent.changedAt())));
    }
}

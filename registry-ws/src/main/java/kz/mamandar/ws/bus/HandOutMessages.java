package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusOutbox.Message;
import kz.mamandar.ws.bus.Admission.Identified;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Hands out what waits for a system that fetches its messages; they wait on until it confirms them. */
@ApplicationScoped
class HandOutMessages implements AsyncInteraction {

    private static final int MOST = 100;

    @Inject
    Admission admission;

    @Inject
    BusOutbox outbox;

    @Inject
    OutgoingMessage outgoing;

    @Inject
    Replies replies;

    @Override
    public String operation() {
        return "getMessages";
    }

    @Override
    public Document answer(BusMessage message, Element request, Received received) throws BusFault {
        BusInfo info = BusInfo.of(request, BusInfo.required(request, "serviceId", "request/"));
        received.facts().ids(info.ids());
        Identified who = admission.identify(message, info, received);
        List<Message> waiting = outbox.listWaiting(who.sender().client().id(), info.serviceId(), amount(request));
        received.facts().outcome("OK");
        Element response = Replies.response(received);
        add(response, "responseDate", replies.now());
        add(response, "sessionId", "{" + UUID.randomUUID() + "}");
        for (Message each : waiting) {
            Element holder = add(response, "messages");
            outgoing.write(each, holder);
        }
        return response.getOwnerDocument();
    }

    private static int amount(Element request) throws BusFault {
        try {
            int wanted = BusInfo.text(request, "amount").map(Integer::parseInt).orElse(MOST);
            return Math.max(1, Math.min(wanted, MOST));
        } catch (NumberFormatException e) {
            throw BusFault.field("request/amount");
        }
    }
}

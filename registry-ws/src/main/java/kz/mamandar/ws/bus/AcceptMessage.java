package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusInbox;
import kz.mamandar.bus.BusInbox.Acceptance;
import kz.mamandar.bus.BusInbox.NewRequest;
import kz.mamandar.bus.BusOutbox.MessageType;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.ws.bus.Admission.Admitted;
import kz.mamandar.ws.bus.BusServices.Prepared;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Takes a request in and says so at once; its work begins later. What is wrong with it is said now. */
@ApplicationScoped
class AcceptMessage implements AsyncInteraction {

    @Inject
    Admission admission;

    @Inject
    BusServices services;

    @Inject
    BusInbox inbox;

    @Inject
    Replies replies;

    @Override
    public String operation() {
        return "sendMessage";
    }

    @Override
    public Document answer(BusMessage message, Element request, Received received) throws BusFault {
        Element head = child(request, "messageInfo");
        BusInfo info = BusInfo.read(head);
        received.facts().ids(info.ids());
        received.sessionId(info.sessionId());
        if (!"REQUEST".equals(BusInfo.required(head, "messageType", "messageInfo/"))) {
            throw BusFault.field("messageInfo/messageType");
        }
        Element data = child(child(request, "messageData"), "data");
        Admitted admitted = admission.admit(message, info, data, received);
        byte[] hash = MessageIdentity.of(info, data);
        String payload = new String(Dom.bytes(admitted.payload().document()), StandardCharsets.UTF_8);
        Prepared asked = services.prepare(info.serviceId(), admitted.payload());
        received.facts().inquiry(asked.requestorBin(), asked.purpose());
        String messageId = info.messageId().orElseGet(() -> UUID.randomUUID().toString());
        Acceptance acceptance = inbox.accept(
                new NewRequest(
                        admitted.sender().client().id(),
                        messageId,
                        info.serviceId(),
                        info.sessionId(),
                        hash,
                        payload,
                        admitted.payload().form(),
                        admitted.payloadSigned()),
                Optional.of(notice(admitted, info, messageId)));
        if (acceptance.taken()) {
            throw new BusFault(BusCode.SCE001, "field=messageId used=another message");
        }
        received.facts().outcome("ACCEPTED");
        return reply(acceptance, messageId, received);
    }

    private NewMessage notice(Admitted admitted, BusInfo info, String messageId) {
        Element accepted = BusPayloads.root("accepted");
        BusPayloads.add(accepted, "messageId").setTextContent(messageId);
        BusPayloads.add(accepted, "acceptedAt").setTextContent(replies.now());
        return new NewMessage(
                admitted.sender().client().id(),
                info.serviceId(),
                messageId,
                MessageType.NOTIFICATION,
                new String(Dom.bytes(accepted.getOwnerDocument()), StandardCharsets.UTF_8),
                admitted.payload().form());
    }

    private Document reply(Acceptance acceptance, String messageId, Received received) {
        Element response = Replies.response(received);
        add(response, "messageId", acceptance.id().toString());
        add(response, "correlationId", messageId);
        add(response, "responseDate", replies.now());
        received.sessionId().ifPresent(id -> add(response, "sessionId", id));
        return response.getOwnerDocument();
    }

    private static Element child(Element parent, String name) throws BusFault {
        return Dom.childNamed(parent, name).orElseThrow(() -> BusFault.field(parent.getLocalName() + "/" + name));
    }
}

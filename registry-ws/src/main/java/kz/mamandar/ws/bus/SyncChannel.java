package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.ws.bus.Admission.Admitted;
import kz.mamandar.ws.bus.BusServices.Answer;
import kz.mamandar.ws.bus.BusServices.Asker;
import kz.mamandar.ws.bus.BusServices.Prepared;
import kz.mamandar.ws.bus.OnceOnly.Once;
import kz.mamandar.ws.platform.log.MessageFacts;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** SyncChannel v10: one operation, SendMessage; the service in its envelope says which operation of ours answers. */
@ApplicationScoped
class SyncChannel implements Channel {

    private static final String DONE = "SCSS001";
    private static final String DONE_TEXT = "Message has been processed successfully";

    @Inject
    Admission admission;

    @Inject
    OnceOnly once;

    @Inject
    BusServices services;

    @Inject
    BusSignatures signatures;

    @Inject
    Replies replies;

    @Override
    public String answer(BusMessage message, Received received) throws BusFault {
        MessageFacts facts = received.facts();
        if (!"SendMessage".equals(message.operation().getLocalName())) {
            throw BusFault.field("Body/SendMessage");
        }
        Element request = child(message.operation(), "request");
        BusInfo info = BusInfo.read(child(request, "requestInfo"));
        facts.ids(info.ids());
        received.sessionId(info.sessionId());
        String messageId = info.messageId().orElseThrow(() -> BusFault.field("requestInfo/messageId"));
        Element data = child(child(request, "requestData"), "data");
        Admitted admitted = admission.admit(message, info, data, received);
        byte[] identity = MessageIdentity.of(info, data);
        Prepared asked = services.prepare(info.serviceId(), admitted.payload());
        facts.inquiry(asked.requestorBin(), asked.purpose());
        Once answer = once.answer(
                admitted.sender().client().id(), messageId, identity, () -> work(asked, admitted, info, received));
        if (answer.repeated()) {
            facts.outcome("REPEATED");
        }
        return answer.answer();
    }

    private String work(Prepared asked, Admitted admitted, BusInfo info, Received received) {
        Answer answer = asked.work()
                .answer(new Asker(
                        admitted.sender(),
                        received.requestHash(),
                        info.messageId().orElseThrow()));
        received.facts().outcome(answer.outcome());
        if (admitted.payloadSigned()) {
            signatures.signer().ifPresent(signer -> signer.signPayload(answer.payload()));
        }
        Document envelope = reply(info, admitted.payload().form(), answer.payload());
        if (received.isSigned()) {
            signatures.signer().ifPresent(signer -> signer.signMessage(envelope));
        }
        return new String(Dom.bytes(envelope), StandardCharsets.UTF_8);
    }

    private Document reply(BusInfo info, PayloadForm form, Document payload) {
        Element operation = Replies.operation(BusNames.SYNC_TYPES, "t:SendMessageResponse");
        Element response = add(operation, "response");
        Element head = add(response, "responseInfo");
        add(head, "messageId", UUID.randomUUID().toString());
        add(head, "correlationId", info.messageId().orElseThrow());
        add(head, "responseDate", replies.now());
        Element status = add(head, "status");
        add(status, "code", DONE);
        add(status, "message", DONE_TEXT);
        info.sessionId().ifPresent(id -> add(head, "sessionId", id));
        Payload.write(payload, form, add(add(response, "responseData"), "data"));
        return operation.getOwnerDocument();
    }

    @Override
    public Document fault(BusFault fault, Received received) {
        return replies.fault(BusNames.SYNC_TYPES, "t:SendMessageFault1_SendMessageFault", fault, received.sessionId());
    }

    private static Element child(Element parent, String name) throws BusFault {
        return Dom.childNamed(parent, name).orElseThrow(() -> BusFault.field(parent.getLocalName() + "/" + name));
    }
}

package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.mamandar.bus.BusOutbox.MessageType;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.bus.BusServiceId;
import kz.mamandar.bus.BusSubscriptions;
import kz.mamandar.bus.BusSubscriptions.Change;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.specialist.Exchange;
import kz.mamandar.ws.specialist.Operations;
import kz.mamandar.ws.specialist.contract.GetSpecialist;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tells subscribers of changes: each gets what it would be answered if it asked for the person now, with its own rights and
 * in its audit.
 */
@ApplicationScoped
class ChangeTeller {

    @Inject
    BusSubscriptions subscriptions;

    @Inject
    Operations operations;

    @Inject
    PayloadContract contract;

    @Inject
    CurrentCaller caller;

    /** Tells batch after batch until there is no news. */
    @ActivateRequestContext
    void tell() {
        OneByOne.work(this::due, Change::id, this::tell);
    }

    private List<Change> due() {
        caller.set(Caller.system());
        return subscriptions.take();
    }

    private void tell(Change change) {
        Optional<NewMessage> message = change.sender().map(sender -> message(change, sender));
        caller.set(Caller.system());
        subscriptions.told(change, message);
    }

    private NewMessage message(Change change, SoapClient sender) {
        caller.set(Caller.client(sender.client().id(), sender.client().code(), null));
        GetSpecialist question = new GetSpecialist();
        question.setRequestorBin(change.requestorBin());
        question.setPurpose(change.purpose());
        question.setIin(change.iin());
        Document answer = contract.write(operations.answer(question, new Exchange(sender.client(), Sha256.hex(""))));
        Element changed = BusPayloads.root("personChanged");
        BusPayloads.add(changed, "changeId").setTextContent(Long.toString(change.id()));
        BusPayloads.add(changed, "iin").setTextContent(change.iin());
        BusPayloads.add(changed, "changedAt").setTextContent(Replies.moment(change.changedAt()));
        changed.appendChild(changed.getOwnerDocument().importNode(answer.getDocumentElement(), true));
        return new NewMessage(
                sender.client().id(),
                BusServiceId.SUBSCRIBE,
                change.correlationId(),
                MessageType.UPDATE,
                new String(Dom.bytes(changed.getOwnerDocument()), StandardCharsets.UTF_8),
                PayloadForm.ELEMENT);
    }
}

package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusOutbox.Message;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.messagelog.LoggedMessage.Certificate;
import kz.mamandar.messagelog.LoggedMessage.Direction;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.messagelog.LoggedMessage.Inquiry;
import kz.mamandar.messagelog.LoggedMessage.Proof;
import kz.mamandar.messagelog.MessageLog;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Carries what is due out of the outbox to the bus. Without an address of the bus, messages wait to be fetched. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = System.getLogger(Courier.class.getName());

    @Inject
    BusOutbox outbox;

    @Inject
    BusPeer peer;

    @Inject
    OutgoingMessage outgoing;

    @Inject
    BusSignatures signatures;

    @Inject
    MessageLog log;

    @Inject
    CurrentCaller caller;

    /** Carries batch after batch until nothing is due. */
    @ActivateRequestContext
    void carry() {
        caller.set(Caller.system());
        if (!peer.isConfigured()) {
            return;
        }
        OneByOne.work(outbox::take, Message::id, this::carry);
    }

    private void carry(Message message) {
        byte[] request = Dom.bytes(envelope(message));
        byte[] response = new byte[0];
        String outcome = "DELIVERED";
        long start = System.nanoTime();
        try {
            response = peer.send(request);
            outbox.delivered(message.id(), busMessageId(response));
        } catch (IOException | BusFault failed) {
            String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            LOG.log(
                    Level.WARNING,
                    "Message {0} was not taken by the bus at attempt {1}: {2}",
                    message.id(),
                    message.attempts(),
                    reason);
            outcome = "NOT_TAKEN";
            outbox.failed(message.id(), reason);
        }
        log.record(logged(message, request, response, Duration.ofNanos(System.nanoTime() - start), outcome));
    }

    private Document envelope(Message message) {
        Element operation = Replies.operation(BusNames.ASYNC_TYPES, "a:sendMessage");
        outgoing.write(message, Replies.add(operation, "request"));
        Document document = operation.getOwnerDocument();
        signatures.signer().ifPresent(signer -> signer.signMessage(document));
        return document;
    }

    /** The id under which the bus took the message; a fault, or no such answer, means that it did not. */
    private static String busMessageId(byte[] response) throws BusFault {
        BusMessage answer = BusMessage.read(response, null);
        Optional<Element> taken = Dom.childNamed(answer.operation(), "response");
        Optional<String> id = taken.flatMap(element -> BusInfo.text(element, "messageId"));
        return id.orElseThrow(() -> new BusFault(BusCode.SCE909, "the bus answered with a fault"));
    }

    private static LoggedMessage logged(
            Message message, byte[] request, byte[] response, Duration duration, String outcome) {
        return new LoggedMessage(
                LoggedMessage.Channel.BUS_ASYNC,
                Direction.OUT,
                new Ids(message.id().toString(), message.correlationId(), null, message.serviceId(), null),
                new Proof("NONE", null, Certificate.none()),
                new Inquiry(null, null, null),
                request,
                response,
                duration,
                outcome,
                false,
                List.of());
    }
}

package kz.mamandar.ws.bus;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mamandar.bus.BusInbox;
import kz.mamandar.bus.BusInbox.Request;
import kz.mamandar.bus.BusOutbox.MessageType;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.bus.BusServices.Answer;
import kz.mamandar.ws.bus.BusServices.Asker;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;

/** Works on requests that wait, in the name of their senders. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = System.getLogger(Worker.class.getName());

    @Inject
    BusInbox inbox;

    @Inject
    BusServices services;

    @Inject
    BusSignatures signatures;

    @Inject
    CurrentCaller caller;

    /** Works batch after batch until nothing waits. */
    @ActivateRequestContext
    void work() {
        OneByOne.work(this::due, Request::id, this::work);
    }

    private List<Request> due() {
        caller.set(Caller.system());
        return inbox.take();
    }

    private void work(Request request) {
        try {
            SoapClient sender = request.sender().orElseThrow(() -> new BusFault(BusCode.SCE004, "sender"));
            caller.set(Caller.client(sender.client().id(), sender.client().code(), null));
            NewMessage answer = answer(request, sender);
            caller.set(Caller.system());
            inbox.answered(request, answer);
        } catch (BusFault
                | XmlRefused
                | EJBException
                | PersistenceFailure
                | RegistryException
                | IllegalStateException failed) {
            fail(request, failed);
        }
    }

    private void fail(Request request, Exception reason) {
        LOG.log(Level.WARNING, "Request " + request.id() + " of the bus was not answered", reason);
        caller.set(Caller.system());
        inbox.failed(request, reason.getClass().getSimpleName());
    }

    private NewMessage answer(Request request, SoapClient sender) throws BusFault, XmlRefused {
        Payload payload = new Payload(request.form(), SafeXml.parse(request.payload()));
        Answer answer = services.prepare(request.serviceId(), payload)
                .work()
                .answer(new Asker(sender, Sha256.hex(request.payload()), request.messageId()));
        if (request.signed()) {
            signatures.signer().ifPresent(signer -> signer.signPayload(answer.payload()));
        }
        return new NewMessage(
                request.clientId(),
                request.serviceId(),
                request.messageId(),
                MessageType.RESPONSE,
                new String(Dom.bytes(answer.payload()), StandardCharsets.UTF_8),
                request.form());
    }
}

package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.client.ClientService.SoapClient;

/** Requests that came over the AsyncChannel and wait to be worked on, by any node. */
@Local
public interface BusInbox {

    /** Keeps a request, once however often it comes, together with a first notice to its sender. */
    Acceptance accept(NewRequest request, Optional<NewMessage> notice);

    /** Takes some that have waited longest; what a dead node had taken is due again after some minutes. */
    List<Request> take();

    /** The work is done: the answer goes to the outbox in the same transaction. */
    void answered(Request request, NewMessage answer);

    /** The work failed: it is tried again later, some times. */
    void failed(Request request, String reason);

    Optional<RequestState> findState(long clientId, String messageId);

    /** @param hash SHA-256 of what makes the message what it is */
    record NewRequest(
            long clientId,
            String messageId,
            String serviceId,
            Optional<String> sessionId,
            byte[] hash,
            String payload,
            PayloadForm form,
            boolean signed) {}

    /**
     * @param id under which the request is known here
     * @param taken the message id was used for another message; nothing was kept
     */
    record Acceptance(UUID id, boolean taken) {}

    /** A request to work on. The sender is missing when it has been switched off meanwhile. */
    record Request(
            UUID id,
            Optional<SoapClient> sender,
            long clientId,
            String messageId,
            String serviceId,
            String payload,
            PayloadForm form,
            boolean signed,
            int attempts) {}

    /** @param state RECEIVED, ANSWERED or FAILED */
    record RequestState(UUID id, String serviceId, String state, Instant changedAt) {}
}

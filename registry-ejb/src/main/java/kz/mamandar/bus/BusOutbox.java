package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusPolicy.PayloadForm;

/** Messages for systems on the bus, each kept until the bus has taken it. */
@Local
public interface BusOutbox {

    void add(NewMessage message);

    /**
     * Takes some that are due, of one conversation never a later before an earlier one; what a dead node had taken is due again
     * after some minutes.
     */
    List<Message> take();

    /** The bus has taken the message under this id of its own. */
    void delivered(UUID id, String busMessageId);

    /** The bus has not taken it: it is tried again later, until it is too old. */
    void failed(UUID id, String reason);

    /** Messages of a service that the system has not got yet, for those that come and fetch them. */
    List<Message> listWaiting(long clientId, String serviceId, int limit);

    /** A message by the id it has here or by any that the bus has given it. */
    Optional<Sent> find(String messageId);

    /** What the bus or the receiver says has become of a message. */
    void report(UUID id, Report report);

    enum MessageType {
        NOTIFICATION,
        UPDATE,
        RESPONSE
    }

    enum Report {
        DELIVERED,
        NOT_DELIVERED,
        DELIVERY_STOPPED,
        /** It shall be sent again. */
        RESEND
    }

    /** @param correlationId id of the request that it belongs to */
    record NewMessage(
            long clientId,
            String serviceId,
            String correlationId,
            MessageType type,
            String payload,
            PayloadForm form) {}

    record Message(
            UUID id,
            String serviceId,
            String correlationId,
            MessageType type,
            String payload,
            PayloadForm form,
            Instant createdAt,
            int attempts) {}

    /**
     * @param state ON_DELIVERY, DELIVERED, NOT_DELIVERED or DELIVERY_STOPPED
     * @param earlierCopy it was asked for under the id of a copy that was followed by another
     */
    record Sent(UUID id, long clientId, String serviceId, String state, Instant changedAt, boolean earlierCopy) {

        /** An earlier copy that arrives late is good news; that it was lost says nothing about the one that followed. */
        public boolean isConcernedBy(Report report) {
            return !earlierCopy || report == Report.DELIVERED;
        }
    }
}

package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.client.ClientService.SoapClient;

/** Which system wants to hear of which persons, and what has changed for it. */
@Local
public interface BusSubscriptions {

    /** Adds and removes persons; those whose number is no IIN are given back, the others stand. */
    List<String> change(Subscriber subscriber, List<Wish> wishes);

    /** Takes some changes to tell of; what a dead node had taken is due again after some minutes. */
    List<Change> take();

    /** The change has been told: the message, if there is one to send, goes to the outbox in the same transaction. */
    void told(Change change, Optional<NewMessage> message);

    /**
     * Who subscribes, and why.
     *
     * @param correlationId id of the message that subscribed; changes are sent in its name
     */
    record Subscriber(long clientId, String correlationId, String requestorBin, String purpose) {}

    /** @param leave the subscription for the person ends */
    record Wish(String iin, boolean leave) {}

    /** The sender is missing when it has been switched off. */
    record Change(
            long id,
            Optional<SoapClient> sender,
            String iin,
            Instant changedAt,
            String correlationId,
            String requestorBin,
            String purpose) {
        @Override
        public String toString() {
            return "Change[" + id + "]";
        }
    }
}

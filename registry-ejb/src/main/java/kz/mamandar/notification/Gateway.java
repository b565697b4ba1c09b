package kz.mamandar.notification;

import kz.mamandar.rules.contact.Channel;

/** A way out of the outbox. The same message may come twice after a crash: the receiver tells it by its id. */
interface Gateway {

    /** Whether messages of this channel can leave here as it is configured. */
    boolean serves(Channel channel);

    /** Hands the message over, or says why not. */
    void deliver(OutgoingMessage message) throws DeliveryFailed;
}

package kz.mamandar.ws.bus;

import org.w3c.dom.Document;

/** A channel of the bus behind its door. */
interface Channel {

    /** The whole answer. */
    String answer(BusMessage message, Received received) throws BusFault;

    Document fault(BusFault fault, Received received);
}

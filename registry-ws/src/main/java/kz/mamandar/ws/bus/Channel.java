package kz.mamandar.ws.bus;

import org.w3c.dom.Document;

/** A channel of the bus behind its door. */
interface Channel {

    /** The whole answer. */
    String answer(BusMessage message, Received received) throws BusFault;

    /** @param message null when it could not be read */
    Document fault(BusMessage message, BusFault fault, Received received);
}

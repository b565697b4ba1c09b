package kz.mamandar.ws.bus;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One operation of the AsyncChannel. */
interface AsyncInteraction {

    /** Its name on the wire. */
    String operation();

    /**
     * Answers at once.
     *
     * @param request the element of that name in the operation
     */
    Document answer(BusMessage message, Element request, Received received) throws BusFault;
}

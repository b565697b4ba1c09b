package kz.mamandar.ws.bus;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.mamandar.ws.platform.xml.Dom;

/** Gives every message an answer in SOAP, also one that cannot be read or that fails. */
final class Door {

    private static final Logger LOG = System.getLogger(Door.class.getName());

    private final Channel channel;

    Door(Channel channel) {
        this.channel = channel;
    }

    /** @param status of HTTP */
    record Answer(int status, byte[] body) {}

    Answer answer(byte[] body, String contentType, Received received) {
        BusFault fault;
        try {
            BusMessage message = BusMessage.read(body, contentType);
            String answer = channel.answer(message, received);
            return new Answer(HttpServletResponse.SC_OK, answer.getBytes(StandardCharsets.UTF_8));
        } catch (BusFault refused) {
            fault = refused;
        } catch (RuntimeException failed) { // whatever it is: the bus understands nothing but SOAP
            String id = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "A message of the bus failed, errorData id=" + id, failed);
            fault = new BusFault(BusCode.SCE909, "id=" + id);
        }
        received.facts().outcome(fault.code().name());
        return new Answer(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Dom.bytes(channel.fault(fault, received)));
    }
}

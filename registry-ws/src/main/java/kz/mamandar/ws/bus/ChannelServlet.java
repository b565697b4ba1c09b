package kz.mamandar.ws.bus;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.log.MessageFacts;
import kz.mamandar.ws.platform.xml.Dom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door of a channel. SOAPAction and content type say nothing here: what counts is the message. Every answer is SOAP, also
 * to a message that cannot be read.
 */
abstract class ChannelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ChannelServlet.class.getName());

    @Inject
    @ConfigProperty(name = "registry.base.url")
    private String baseUrl;

    abstract Channel channel();

    abstract ContractFiles contract();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = baseUrl + request.getContextPath() + request.getServletPath();
        if (!contract().answer(request, response, address)) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MessageFacts facts = (MessageFacts) request.getAttribute(MessageFacts.ATTRIBUTE);
        String hash = (String) request.getAttribute(SoapRequestFilter.HASH);
        Received received = new Received(facts, hash, request.getRemoteAddr());
        byte[] answer = answer(request, response, received);
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream().write(answer);
    }

    private byte[] answer(HttpServletRequest request, HttpServletResponse response, Received received)
            throws IOException {
        BusMessage message = null;
        BusFault fault;
        try {
            message = BusMessage.read(request.getInputStream().readAllBytes(), request.getContentType());
            return channel().answer(message, received).getBytes(StandardCharsets.UTF_8);
        } catch (BusFault refused) {
            fault = refused;
        } catch (RuntimeException failed) {
            String id = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "A message of the bus failed, errorData=" + id, failed);
            fault = new BusFault(BusCode.SCE909, "id=" + id);
        }
        received.facts().outcome(fault.code().name());
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return Dom.bytes(channel().fault(message, fault, received));
    }
}

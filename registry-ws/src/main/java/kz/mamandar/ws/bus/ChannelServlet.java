package kz.mamandar.ws.bus;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mamandar.ws.bus.Door.Answer;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.log.MessageFacts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door of a channel. SOAPAction and content type say nothing here: what counts is the message. Every answer is SOAP, also
 * to a message that cannot be read.
 */
abstract class ChannelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "registry.base.url", defaultValue = "http://localhost:8080")
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
        Answer answer =
                new Door(channel()).answer(request.getInputStream().readAllBytes(), request.getContentType(), received);
        response.setStatus(answer.status());
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream().write(answer.body());
    }
}

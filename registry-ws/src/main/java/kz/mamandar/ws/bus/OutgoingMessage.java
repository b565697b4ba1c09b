package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import kz.mamandar.bus.BusOutbox.Message;
import kz.mamandar.ws.platform.xml.SafeXml;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Element;

/** Writes a message of the outbox as the contract has it: metadata, then the payload in the form it was asked in. */
@ApplicationScoped
class OutgoingMessage {

    /** Under what name the registry is known on the bus. */
    @Inject
    @ConfigProperty(name = "registry.bus.sender", defaultValue = "mamandar")
    String senderId;

    /** Adds messageInfo and messageData. */
    void write(Message message, Element holder) {
        Element info = add(holder, "messageInfo");
        add(info, "correlationId", message.correlationId());
        add(info, "serviceId", message.serviceId());
        add(info, "messageType", message.type().name());
        add(info, "messageDate", Replies.moment(message.createdAt()));
        add(add(info, "sender"), "senderId", senderId);
        Payload.write(
                SafeXml.ours(message.payload().getBytes(StandardCharsets.UTF_8)),
                message.form(),
                add(add(holder, "messageData"), "data"));
    }
}

package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** AsyncChannel v10: what the bus calls on a provider, and what its own side offers to consumers. */
@ApplicationScoped
class AsyncChannel implements Channel {

    private Map<String, AsyncInteraction> interactions;
    private Replies replies;
    private BusSignatures signatures;

    protected AsyncChannel() {}

    @Inject
    AsyncChannel(@Any Instance<AsyncInteraction> interactions, Replies replies, BusSignatures signatures) {
        this(interactions.stream().toList(), replies, signatures);
    }

    AsyncChannel(List<AsyncInteraction> interactions, Replies replies, BusSignatures signatures) {
        this.replies = replies;
        this.signatures = signatures;
        this.interactions =
                interactions.stream().collect(Collectors.toMap(AsyncInteraction::operation, Function.identity()));
    }

    @Override
    public String answer(BusMessage message, Received received) throws BusFault {
        String name = message.operation().getLocalName();
        AsyncInteraction interaction = interactions.get(name);
        if (interaction == null) {
            throw BusFault.field("Body/*");
        }
        received.operation(namespace(message.operation()), name);
        Element request =
                Dom.childNamed(message.operation(), "request").orElseThrow(() -> BusFault.field(name + "/request"));
        Document answer = interaction.answer(message, request, received);
        if (received.isSigned()) {
            signatures.signer().ifPresent(signer -> signer.signMessage(answer));
        }
        return new String(Dom.bytes(answer), StandardCharsets.UTF_8);
    }

    /** The port that the bus calls has wrappers of its own; the answer comes in the namespace of the question. */
    private static String namespace(Element operation) {
        boolean ofTheClient = BusNames.ASYNC_CLIENT_TYPES.equals(operation.getNamespaceURI());
        return ofTheClient ? BusNames.ASYNC_CLIENT_TYPES : BusNames.ASYNC_TYPES;
    }

    @Override
    public Document fault(BusFault fault, Received received) {
        String operation = received.operation();
        return replies.fault(
                received.namespace(), "a:" + operation + "Fault1_" + operation + "Fault", fault, received.sessionId());
    }
}

package kz.mamandar.ws.bus;

import java.util.Optional;
import kz.mamandar.ws.platform.log.MessageFacts;

/** How a message came, and what becomes known of it before it is answered. */
final class Received {

    private final MessageFacts facts;
    private final String requestHash;
    private final String clientIp;
    private Optional<String> sessionId = Optional.empty();
    private boolean signed;
    private String namespace = BusNames.ASYNC_TYPES;
    private String operation = "sendMessage";

    Received(MessageFacts facts, String requestHash, String clientIp) {
        this.facts = facts;
        this.requestHash = requestHash;
        this.clientIp = clientIp;
    }

    MessageFacts facts() {
        return facts;
    }

    /** SHA-256 of the bytes in hex. */
    String requestHash() {
        return requestHash;
    }

    String clientIp() {
        return clientIp;
    }

    /** The session that the bus gave, for the fault that the message may get. */
    Optional<String> sessionId() {
        return sessionId;
    }

    void sessionId(Optional<String> read) {
        sessionId = read;
    }

    /** Whether the message was signed, and rightly so: then its answer is, too. */
    boolean isSigned() {
        return signed;
    }

    void signed(boolean verified) {
        signed = verified;
    }

    /** The operation of the AsyncChannel that was called, after which its answer or fault is named. */
    String operation() {
        return operation;
    }

    String namespace() {
        return namespace;
    }

    void operation(String namespaceOfAnswer, String called) {
        namespace = namespaceOfAnswer;
        operation = called;
    }
}

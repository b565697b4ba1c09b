package kz.mamandar.messagelog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request with its answer. Texts that are not known are null; those that came from outside are cut to a bound when written.
 *
 * @param outcome a code: the result of the operation or the fault
 * @param keepBodies whether the bodies are kept, sealed; otherwise only their hashes and sizes
 * @param marks by which a copy of it is known; none where copies are welcome or known otherwise
 */
public record LoggedMessage(
        Channel channel,
        Direction direction,
        Ids ids,
        Proof proof,
        Inquiry inquiry,
        byte[] request,
        byte[] response,
        Duration duration,
        String outcome,
        boolean keepBodies,
        List<Mark> marks) {

    /** The door it came or went by. */
    public enum Channel {
        SOAP,
        BUS_SYNC,
        BUS_ASYNC
    }

    /** Whether the other side asked or we did. */
    public enum Direction {
        IN,
        OUT
    }

    /** As the message names them. */
    public record Ids(String messageId, String correlationId, String sessionId, String serviceId, String senderId) {}

    /**
     * How the sender was confirmed.
     *
     * @param verdict on the signature of the message: NONE, VALID or the name of a fault
     * @param businessVerdict on the signature in the payload, in the same words
     */
    public record Proof(String verdict, String businessVerdict, Certificate certificate) {}

    /** The certificate of the message; {@code thumbprint} is SHA-256 in hex. */
    public record Certificate(String serial, String issuer, String thumbprint, String bin) {

        public static Certificate none() {
            return new Certificate(null, null, null, null);
        }
    }

    /** Who asks, why, and from what address. */
    public record Inquiry(String requestorBin, String purpose, String clientIp) {}

    /**
     * What tells a message of a sender from every other.
     *
     * @param expiresAt when it is refused as too old anyway; within ten minutes, and the same whenever the message comes
     */
    public record Mark(byte[] digest, Instant expiresAt) {}
}

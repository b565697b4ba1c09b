package kz.mamandar.messagelog;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The message log as auditors read it; every look is audited. */
@Local
public interface MessageLogService {

    /** Messages before the given id, newest first. */
    List<MessageRow> list(MessageCriteria criteria);

    /** One message with its bodies, as far as they are kept. NOT_FOUND. */
    MessageView get(long id);

    /** All messages of the criteria, oldest first, one by one; {@code beforeId} and {@code limit} do not count. Tells how many. */
    long export(MessageCriteria criteria, Consumer<MessageRow> sink);

    /** @param limit at most 200 */
    record MessageCriteria(
            Optional<String> senderId,
            Optional<String> serviceId,
            Optional<String> messageId,
            Optional<String> outcome,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Long> beforeId,
            int limit) {}

    /**
     * @param verdict NONE, VALID or what was wrong with the signature of the message
     * @param requestHash SHA-256 in hex
     * @param seal number of the seal, if it is sealed
     * @param hash hash of the row in its seal, in hex
     */
    record MessageRow(
            long id,
            Instant at,
            String channel,
            String direction,
            Optional<String> messageId,
            Optional<String> correlationId,
            Optional<String> sessionId,
            Optional<String> serviceId,
            Optional<String> senderId,
            String verdict,
            Optional<String> businessVerdict,
            Optional<String> certificateSerial,
            Optional<String> certificateIssuer,
            Optional<String> certificateThumbprint,
            Optional<String> certificateBin,
            Optional<String> requestorBin,
            Optional<String> purpose,
            String requestHash,
            String responseHash,
            int requestSize,
            int responseSize,
            int durationMs,
            String outcome,
            Optional<String> clientIp,
            Optional<Long> seal,
            Optional<String> hash) {}

    /** Request and answer as texts; empty when only their hashes are kept. */
    record MessageView(MessageRow row, Optional<String> request, Optional<String> response) {}
}

package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sees that a message is answered once, on whatever node its copies arrive. The first copy claims the message, works and
 * leaves its answer; a claim whose node died falls to the next copy after a minute.
 */
@Local
public interface ExchangeService {

    /** How old a signed message may be. */
    Duration WINDOW = Duration.ofHours(24);

    /** @param hash SHA-256 of what makes the message what it is */
    Claim claim(long clientId, String messageId, byte[] hash);

    /** Leaves the answer; gives the one that stands, which is another's when this claim had fallen to another. */
    String answer(long clientId, String messageId, UUID claim, String answer);

    /** Gives the claim back without an answer, for the next copy to try. */
    void release(long clientId, String messageId, UUID claim);

    /** What became of the wish to work on a message. */
    record Claim(State state, Optional<UUID> claim, Optional<String> answer) {}

    enum State {
        /** Work on it and leave the answer. */
        MINE,
        /** It was answered before. */
        ANSWERED,
        /** Another copy is being worked on. */
        BUSY,
        /** The id was used for another message. */
        TAKEN
    }
}

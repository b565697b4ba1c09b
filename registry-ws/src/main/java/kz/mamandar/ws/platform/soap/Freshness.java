package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.messagelog.LoggedMessage.Mark;

/** Messages are taken for five minutes after they were made, and each of them once, whichever node it comes to. */
@ApplicationScoped
class Freshness {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private Clock clock;

    protected Freshness() {}

    @Inject
    Freshness(Clock clock) {
        this.clock = clock;
    }

    /** MESSAGE_EXPIRED when it was made too long ago or in the future. */
    void requireRecent(Instant created) {
        Instant now = clock.instant();
        if (created.isBefore(now.minus(LIFE)) || created.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new SenderNotConfirmed(Refusal.MESSAGE_EXPIRED);
        }
    }

    /**
     * The mark of a message, by which a copy of it is known.
     *
     * @param parts what tells it from every other message
     */
    static Mark mark(Instant created, byte[]... parts) {
        return new Mark(digest(parts), created.plus(LIFE));
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((byte) (part.length >> 8));
                digest.update((byte) part.length);
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

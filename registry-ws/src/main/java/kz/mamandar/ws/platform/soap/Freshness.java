package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.client.ClientService;

/** Messages are taken for five minutes after they were made, and each of them once, whichever node it comes to. */
@ApplicationScoped
class Freshness {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private ClientService clients;
    private Clock clock;

    protected Freshness() {}

    @Inject
    Freshness(ClientService clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** MESSAGE_EXPIRED when it was made too long ago or in the future. */
    void requireRecent(Instant created) {
        Instant now = clock.instant();
        if (created.isBefore(now.minus(LIFE)) || created.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new SenderNotConfirmed(Refusal.MESSAGE_EXPIRED);
        }
    }

    /** MESSAGE_REPLAYED when a message with the same marks came before. */
    void requireFirst(Instant created, byte[]... marks) {
        if (!clients.firstSeen(digest(marks), created.plus(LIFE))) {
            throw new SenderNotConfirmed(Refusal.MESSAGE_REPLAYED);
        }
    }

    private static byte[] digest(byte[]... marks) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] mark : marks) {
                digest.update((byte) (mark.length >> 8));
                digest.update((byte) mark.length);
                digest.update(mark);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

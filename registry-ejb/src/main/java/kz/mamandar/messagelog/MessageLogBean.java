package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.audit.LaterEvents;
import kz.mamandar.messagelog.LoggedMessage.Certificate;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
@Guarded
public class MessageLogBean implements MessageLog {

    static final String SEAL_OWNER = "message-body";

    private static final int MAX_TEXT = 500;

    @Inject
    MessageWriter writer;

    @Inject
    LaterEvents events;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    /** How long bodies are kept; their hashes stay for ever. */
    @Inject
    @ConfigProperty(name = "registry.message.bodies.days", defaultValue = "365")
    int bodyDays;

    @Override
    @OpenToAll
    public void begin() {
        events.open();
    }

    @Override
    @OpenToAll
    public boolean record(LoggedMessage message) {
        List<List<?>> reads = events.take();
        Instant now = clock.instant();
        List<Object> row = row(message, now);
        if (message.keepBodies()) {
            row.add(now.plus(Duration.ofDays(bodyDays)));
            row.add(sealed(message.request()));
            row.add(sealed(message.response()));
            return writer.insertWithBodies(message.marks(), reads, row);
        }
        return writer.insert(message.marks(), reads, row);
    }

    private static List<Object> row(LoggedMessage message, Instant now) {
        Ids ids = message.ids();
        Certificate certificate = message.proof().certificate();
        return new ArrayList<>(Arrays.asList(
                now,
                message.channel().name(),
                message.direction().name(),
                bounded(ids.messageId()),
                bounded(ids.correlationId()),
                bounded(ids.sessionId()),
                bounded(ids.serviceId()),
                bounded(ids.senderId()),
                message.proof().verdict(),
                message.proof().businessVerdict(),
                certificate.serial(),
                bounded(certificate.issuer()),
                certificate.thumbprint(),
                certificate.bin(),
                bounded(message.inquiry().requestorBin()),
                bounded(message.inquiry().purpose()),
                sha256(message.request()),
                sha256(message.response()),
                message.request().length,
                message.response().length,
                Math.toIntExact(message.duration().toMillis()),
                message.outcome(),
                message.inquiry().clientIp()));
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String bounded(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\0", "");
        return clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT) : clean;
    }

    /** Byte for byte: every byte is one character of Latin-1. */
    private String sealed(byte[] body) {
        return seal.seal(SEAL_OWNER, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

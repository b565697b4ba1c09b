package kz.mamandar.messagelog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import kz.mamandar.messagelog.LoggedMessage.Certificate;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One statement per message, so that a row and its bodies stand or fall together. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageLogBean implements MessageLog {

    static final String SEAL_OWNER = "message-body";

    private static final int MAX_TEXT = 500;
    private static final String INSERT =
            """
            with message as (insert into message_log
                (at, channel, direction, message_id, correlation_id, session_id, service_id, sender_id, verdict, business_verdict,
                 certificate_serial, certificate_issuer, certificate_thumbprint, certificate_bin, requestor_bin, purpose,
                 request_sha256, response_sha256, request_size, response_size, duration_ms, outcome, client_ip)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into message_body (message_id, kept_until, request, response)
            select id, cast(? as timestamptz), cast(? as text), cast(? as text) from message where ?""";

    @Inject
    Jdbc jdbc;

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
    public void record(LoggedMessage message) {
        Instant now = clock.instant();
        Ids ids = message.ids();
        Certificate certificate = message.proof().certificate();
        boolean keep = message.keepBodies();
        jdbc.update(
                INSERT,
                Arrays.asList(
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
                        message.inquiry().clientIp(),
                        now.plus(Duration.ofDays(bodyDays)),
                        keep ? sealed(message.request()) : null,
                        keep ? sealed(message.response()) : null,
                        keep));
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

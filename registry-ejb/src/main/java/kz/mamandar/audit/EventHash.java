package kz.mamandar.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * The hash of an audit event: SHA-256 over its canonical bytes. These are the text {@code mamandar-audit-1}, then id and
 * time (microseconds since 1970-01-01T00:00Z) as 8 bytes each, then actor kind, actor id, action, subject kind, subject id,
 * outcome, purpose, details (as PostgreSQL prints {@code jsonb}) and client address; every text as 4 bytes of length and its
 * UTF-8 bytes, a missing one as length -1; numbers big-endian.
 */
final class EventHash {

    static final int BYTES = 32;

    /** What a query must select for {@link #of}. */
    static final String COLUMNS =
            "e.id, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id, e.outcome,"
                    + " e.purpose, e.details::text as details, e.client_ip";

    private static final String VERSION = "mamandar-audit-1";
    private static final String[] TEXTS = {
        "actor_kind", "actor_id", "action", "subject_kind", "subject_id", "outcome", "purpose", "details", "client_ip"
    };

    private EventHash() {}

    /** The hash of the event in the row. */
    static byte[] of(ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(VERSION.getBytes(StandardCharsets.US_ASCII));
            out.writeLong(row.getLong("id"));
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, Jdbc.instant(row, "at")));
            for (String column : TEXTS) {
                write(out, row.getString(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

package kz.mamandar.platform.seal;

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
import kz.mamandar.platform.seal.SealedTable.Column;

/**
 * The hash of a row: SHA-256 over its canonical bytes. These are the version of the table, then id and time (microseconds
 * since 1970-01-01T00:00Z) as 8 bytes each, then the columns; every text as 4 bytes of length and its UTF-8 bytes, a missing
 * one as length -1; numbers big-endian.
 */
final class RowHash {

    static final int BYTES = 32;

    private RowHash() {}

    static byte[] of(SealedTable table, ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(table.version().getBytes(StandardCharsets.US_ASCII));
            out.writeLong(row.getLong("id"));
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, Jdbc.instant(row, "at")));
            for (Column column : table.columns()) {
                write(out, row.getString(column.name()));
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

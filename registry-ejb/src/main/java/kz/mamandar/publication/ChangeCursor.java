package kz.mamandar.publication;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in the change feed as it is given out. Readers keep cursors for years: this form must be read for ever, and a new
 * form needs a first byte of its own. The check sum tells a damaged cursor from a place; it is no secret.
 */
record ChangeCursor(long place) {

    static final ChangeCursor START = new ChangeCursor(0);

    private static final byte FORM = 1;
    private static final int CHECKED = Byte.BYTES + Long.BYTES;
    private static final int LENGTH = CHECKED + Integer.BYTES;

    String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(FORM).putLong(place);
        bytes.putInt(checkSum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The cursor, or nothing when it is not one of ours. */
    static Optional<ChangeCursor> decode(String encoded) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            boolean whole = bytes.capacity() == LENGTH
                    && bytes.get(0) == FORM
                    && bytes.getLong(Byte.BYTES) >= 0
                    && bytes.getInt(CHECKED) == checkSum(bytes.array());
            return whole ? Optional.of(new ChangeCursor(bytes.getLong(Byte.BYTES))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static int checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, CHECKED);
        return (int) sum.getValue();
    }
}

package kz.mamandar.ws.extract;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers bytes before they are written: the writers of extracts add a few at a time. */
final class ByteSink {

    private static final int SIZE = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void put(char ascii) throws IOException {
        if (length == SIZE) {
            empty();
        }
        buffer[length++] = (byte) ascii;
    }

    void put(byte[] bytes, int from, int to) throws IOException {
        int count = to - from;
        if (count > SIZE - length) {
            empty();
            if (count > SIZE) {
                out.write(bytes, from, count);
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    void put(byte[] bytes) throws IOException {
        put(bytes, 0, bytes.length);
    }

    /** A text of ASCII. */
    void put(String ascii) throws IOException {
        if (ascii.length() > SIZE - length) {
            empty();
        }
        for (int i = 0; i < ascii.length(); i++) {
            buffer[length++] = (byte) ascii.charAt(i);
        }
    }

    /** Hands on what was gathered. */
    void flush() throws IOException {
        empty();
        out.flush();
    }

    private void empty() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}

package kz.mamandar.ws.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a request as far as it was let in. */
public record BoundedBody(End end, byte[] bytes) {

    /** How the reading ended. */
    public enum End {
        WHOLE,
        TOO_LONG,
        TOO_SLOW
    }

    /** A request of the largest size comes in far less, also over a poor line; a single read is bounded by the server. */
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("registry.body.seconds", 30));

    private static final int CHUNK = 8_192;

    /** @param max bytes that are let in */
    public static BoundedBody read(InputStream in, int max) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                if (out.size() > max) {
                    return new BoundedBody(End.TOO_LONG, new byte[0]);
                }
                if (System.nanoTime() > deadline) {
                    return new BoundedBody(End.TOO_SLOW, new byte[0]);
                }
            }
            return new BoundedBody(End.WHOLE, out.toByteArray());
        } catch (IOException brokenOffOrTimedOut) {
            return new BoundedBody(End.TOO_SLOW, new byte[0]);
        }
    }
}

package kz.mamandar.ws.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * Cuts off a client that reads too slowly, so that it does not hold a connection and a state of the database for ever: after a
 * minute of grace it must have taken 16 KiB for each second. A client that stops reading altogether is cut off by the server,
 * which waits 30 seconds for a write.
 */
final class PacedOutput extends OutputStream {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(60);
    private static final long BYTES_PER_SECOND = 16 * 1024;
    private static final int PIECE = 16 * 1024;

    private final OutputStream out;
    private final long begun = System.nanoTime();
    private long written;

    PacedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            int piece = Math.min(PIECE, length - done);
            out.write(bytes, offset + done, piece);
            written += piece;
            keepPace();
        }
    }

    private void keepPace() throws IOException {
        long elapsed = System.nanoTime() - begun;
        if (elapsed > GRACE && written < TimeUnit.NANOSECONDS.toSeconds(elapsed) * BYTES_PER_SECOND) {
            throw new IOException("The client reads too slowly");
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

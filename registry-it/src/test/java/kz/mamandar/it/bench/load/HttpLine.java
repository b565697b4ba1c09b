package kz.mamandar.it.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection to this machine, with no more work per request than reading its answer takes. */
public final class HttpLine implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream in;

    public HttpLine(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Takes the bytes of a body as they come. */
    @FunctionalInterface
    public interface Body {
        void bytes(byte[] bytes, int length);
    }

    /** Sends the request and reads the whole answer; gives its status. */
    public int exchange(byte[] request, Body body) throws IOException {
        socket.getOutputStream().write(request);
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        long length = status == 304 || status == 204 ? 0 : -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.endsWith("close");
            }
        }
        if (chunked) {
            readChunks(body);
        } else if (length > 0) {
            read(length, body);
        }
        if (last) { // servers end a connection after some hundred requests
            socket.close();
            open();
        }
        return status;
    }

    /** The body as text, for answers that are looked at. */
    public String text(byte[] request) throws IOException {
        return new String(bytes(request), StandardCharsets.UTF_8);
    }

    /** The whole body. */
    public byte[] bytes(byte[] request) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        exchange(request, (bytes, length) -> whole.write(bytes, 0, length));
        return whole.toByteArray();
    }

    private void readChunks(Body body) throws IOException {
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            if (size == 0) {
                while (!line().isEmpty()) {
                    // trailers are of no use here
                }
                return;
            }
            read(size, body);
            line();
        }
    }

    private void read(long length, Body body) throws IOException {
        long left = length;
        while (left > 0) {
            int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (got < 0) {
                throw new EOFException("the answer ends early");
            }
            body.bytes(buffer, got);
            left -= got;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

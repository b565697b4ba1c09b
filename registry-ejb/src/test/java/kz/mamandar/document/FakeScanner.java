package kz.mamandar.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A daemon that speaks ClamAV's INSTREAM over a real socket and knows one virus: the EICAR test text. */
final class FakeScanner implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<String> fixed = Optional.empty();

    FakeScanner() throws IOException {
        Thread thread = new Thread(this::serve, "fake-scanner");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "tcp://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Answers this from now on, whatever comes. */
    void answer(String text) {
        fixed = Optional.of(text);
    }

    /** Sizes of what was scanned. */
    List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int n = in.readInt(); n != 0; n = in.readInt()) {
            content.writeBytes(in.readNBytes(n));
        }
        sizes.add(content.size());
        boolean infected = content.toString(StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE");
        String answer = fixed.orElse(infected ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

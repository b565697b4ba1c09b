package kz.mamandar.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a ClamAV daemon where one is configured ({@code registry.clamav.url}, e.g. {@code tcp://clamav:3310}), by its
 * INSTREAM command. A daemon that does not answer fails the upload: nothing unscanned is let in.
 */
@ApplicationScoped
class VirusScanner {

    private static final int TIMEOUT_MILLIS = 30_000;

    @Inject
    @ConfigProperty(name = "registry.clamav.url")
    private Optional<String> url;

    boolean isClean(Path file) throws IOException {
        if (url.filter(text -> !text.isBlank()).isEmpty()) {
            return true;
        }
        URI address = URI.create(url.get());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            send(file, new DataOutputStream(socket.getOutputStream()));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (answer.contains("ERROR")) {
                throw new IOException("ClamAV answered " + answer);
            }
            return answer.replace("\0", "").endsWith("OK");
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[32 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}

package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The AsyncChannel of the bus itself, at {@code registry.bus.address}. */
@ApplicationScoped
class BusPeer {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 1024 * 1024;

    private Optional<URI> address = Optional.empty();
    private HttpClient http;

    protected BusPeer() {}

    @Inject
    BusPeer(@ConfigProperty(name = "registry.bus.address") Optional<URI> address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean isConfigured() {
        return address.isPresent();
    }

    /** Sends a message and gives the answer, whatever its status. */
    byte[] send(byte[] message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(ANSWER)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return body.readNBytes(MAX_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

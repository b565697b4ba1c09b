package kz.mamandar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.rules.contact.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts text messages as JSON to {@code registry.sms.url}; any answer 2xx means taken over. */
@ApplicationScoped
public class SmsGateway implements Gateway {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Optional<URI> address = Optional.empty();
    private HttpClient http;

    protected SmsGateway() {}

    @Inject
    public SmsGateway(@ConfigProperty(name = "registry.sms.url") Optional<URI> address) {
        this.address = address;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /** What the gateway gets. */
    private record Sms(String id, String to, String text) {}

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.SMS && address.isPresent();
    }

    @Override
    public void deliver(OutgoingMessage message) throws DeliveryFailed {
        String id = Long.toString(message.id());
        HttpRequest request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(new Sms(id, message.recipient(), message.body()))))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new DeliveryFailed("HTTP " + status);
            }
        } catch (IOException e) {
            throw new DeliveryFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed(e);
        }
    }
}

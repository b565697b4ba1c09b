package kz.mamandar.it.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.OpenPorts;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

@AgainstRegistry
class ProtocolIT {

    private final Registry registry;

    ProtocolIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void aClientThatOffersHttp2IsAnsweredInHttp1() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(registry.url("/kk/"))).build();

        var answer = client.send(request, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void aNodeThatStandsAloneListensForHttpOnly() throws IOException {
        assumeTrue(OpenPorts.areTold() && registry.product().pid().isPresent());

        assertThat(OpenPorts.of(registry.product().pid().getAsLong()))
                .containsExactly(registry.product().port());
    }
}

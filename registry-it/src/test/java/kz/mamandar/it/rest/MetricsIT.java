package kz.mamandar.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

@AgainstRegistry
class MetricsIT {

    private static final String REQUESTS = "registry_rest_requests_seconds";
    private static final String OF_STATISTICS = "\\{[^}]*route=\"/statistics\"[^}]*} ([0-9.E+-]+)";

    private final Http http;
    private final int port;

    MetricsIT(Registry registry) {
        this.port = registry.product().port();
        this.http = registry.http();
    }

    /** Both applications of the node are asked, whichever of them answers. */
    @Test
    void aNodeTellsThatItIsReady() {
        for (String path : List.of("/health/ready", "/health", "/health/live")) {
            assertThat(http.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(http.get("/health/ready").body())
                .contains("\"database\"", "\"UP\"")
                .doesNotContain("DOWN");
    }

    @Test
    void requestsAreTimedInSeconds() {
        double before = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            http.get("/services/api/v1/statistics");
        }
        double longest = (System.nanoTime() - before) / 1e9;
        String metrics = metrics();
        assertThat(values(metrics, REQUESTS + "_count" + OF_STATISTICS).get(0)).isGreaterThanOrEqualTo(3);
        List<Double> times = values(metrics, REQUESTS + "(?:_mean|_max|)" + OF_STATISTICS);
        assertThat(times)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(time -> assertThat(time).isPositive().isLessThan(Math.max(longest, 60)));
    }

    /** Calls from an address of its own: other tests call from the usual one and are to have their requests. */
    @Test
    void whoIsHeldBackIsCounted() throws IOException {
        String answers = "";
        for (int i = 0; i < 20 && !answers.contains("HTTP/1.1 429"); i++) {
            answers = hundredRequestsFrom("127.0.0.29");
        }
        assertThat(answers).contains("HTTP/1.1 429");
        assertThat(values(metrics(), "registry_rest_held_back_total\\{[^}]*client=\"anonymous\"[^}]*} ([0-9.E+-]+)"))
                .singleElement()
                .satisfies(number -> assertThat(number).isPositive());
    }

    private String hundredRequestsFrom(String address) throws IOException {
        String request = "HEAD /services/api/v1/classifiers HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            String all = (request + "\r\n").repeat(99) + request + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private String metrics() {
        return http.get("/metrics").body();
    }

    private static List<Double> values(String metrics, String pattern) {
        return Pattern.compile(pattern)
                .matcher(metrics)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}

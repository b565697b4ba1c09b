package kz.mamandar.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.OwnAddress;
import kz.mamandar.it.testing.Product;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

@AgainstRegistry
class MetricsIT {

    private static final String REQUESTS = "registry_rest_requests_seconds";
    private static final String OF_STATISTICS = "\\{[^}]*route=\"/statistics\"[^}]*} ([0-9.E+-]+)";

    private final Http http;
    private final Product product;

    MetricsIT(Registry registry) {
        this.product = registry.product();
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

    @Test
    void whoIsHeldBackIsCounted() {
        assertThat(new OwnAddress("127.0.0.29").callsUntilHeldBack(product)).contains("HTTP/1.1 429");
        assertThat(values(metrics(), "registry_rest_held_back_total\\{[^}]*client=\"anonymous\"[^}]*} ([0-9.E+-]+)"))
                .singleElement()
                .satisfies(number -> assertThat(number).isPositive());
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

package kz.mamandar.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import kz.mamandar.it.contract.BadRequests.BadRequest;
import kz.mamandar.it.contract.RestContract.Operation;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

@AgainstRegistry
class RestContractIT {

    private static final int BAD_REQUESTS = 1_500;
    private static final Duration FIRST_SNAPSHOT = Duration.ofSeconds(90);
    private static final String KEY = "Bearer demo-integrator";

    private static final Pattern REFUSED_IN_PATHS = Pattern.compile("%(00|2F|5C)", Pattern.CASE_INSENSITIVE);

    private final Registry registry;
    private final Http http;
    private final RestContract contract;

    RestContractIT(Registry registry) {
        this.registry = registry;
        http = registry.http();
        contract = new RestContract(registry);
    }

    @Test
    void everyOperationAnswersAsItsContractSays() {
        for (Operation operation : contract.operations()) {
            HttpResponse<String> response =
                    send(operation, address(operation), body(operation), List.of("Authorization", KEY));

            assertThat(response.statusCode())
                    .as(operation + " " + response.body())
                    .isEqualTo(200);
            contract.judge(operation, response);
        }
    }

    @Test
    void noBadRequestGetsAnAnswerThatTheContractDoesNotHave() {
        BadRequests requests = new BadRequests(contract);
        for (BadRequest bad : requests.all().list().ofSize(BAD_REQUESTS).sample()) {
            HttpResponse<String> response = send(bad.operation(), bad.address(), bad.body(), bad.headers());

            assertThat(response.statusCode()).as(bad + " " + response.body()).isLessThan(500);
            if (!isRefusedByServer(bad, response)) {
                contract.judge(bad.operation(), response);
            }
        }
    }

    /** A path with a NUL or an encoded slash goes no further than the server, which closes the connection without a word. */
    private static boolean isRefusedByServer(BadRequest bad, HttpResponse<String> response) {
        return response.statusCode() == 400
                && response.body().isEmpty()
                && REFUSED_IN_PATHS.matcher(bad.address()).find();
    }

    @Test
    void methodsThatAPathDoesNotHaveAreRefusedWithThoseItHas() {
        for (Operation operation : contract.operations()) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                HttpResponse<String> response = http.send(method, address(operation), "Authorization", KEY);

                assertThat(response.statusCode())
                        .as(method + " " + operation.path())
                        .isEqualTo(405);
                assertThat(response.headers().firstValue("Allow").orElse("")).contains(operation.method());
                assertThat(Http.json(response).path("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
            }
        }
    }

    private HttpResponse<String> send(Operation operation, String address, String body, List<String> headers) {
        String[] all = headers.toArray(String[]::new);
        return operation.method().equals("POST")
                ? http.post(address, "application/json", body, all)
                : http.send(operation.method(), address, all);
    }

    /** An address at which there is something. */
    private String address(Operation operation) {
        String path = operation.path();
        if (path.contains("{registryNumber}")) {
            path = path.replace("{registryNumber}", new Entries(registry).anyNumber());
        }
        if (path.contains("{bin}")) {
            path = path.replace(
                    "{bin}",
                    http.json(contract.base() + "/providers").at("/items/0/bin").asText());
        }
        if (path.contains("{snapshot}")) {
            JsonNode snapshot = snapshot();
            path = path.replace("{snapshot}", snapshot.path("name").asText())
                    .replace("{file}", snapshot.at("/files/0/name").asText());
        }
        return contract.base() + path.replace("{name}", "regions");
    }

    /** The first snapshot follows within a minute of the first start. */
    private JsonNode snapshot() {
        Instant latest = Instant.now().plus(FIRST_SNAPSHOT);
        JsonNode snapshots = snapshots();
        while (snapshots.isEmpty() && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            snapshots = snapshots();
        }
        assertThat(snapshots).as("a snapshot is made soon after the start").isNotEmpty();
        return snapshots.get(0);
    }

    private JsonNode snapshots() {
        return http.json(contract.base() + "/extracts/snapshots").path("items");
    }

    private static String body(Operation operation) {
        return operation
                .description()
                .at("/requestBody/content/application~1json/example")
                .toString();
    }
}

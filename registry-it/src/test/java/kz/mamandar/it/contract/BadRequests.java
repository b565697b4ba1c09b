package kz.mamandar.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.it.contract.RestContract.Operation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes requests of an operation that a careless or hostile client may send: values, parameters, bodies and headers at odds with the contract. */
final class BadRequests {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "20",
            "101",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "\u0000",
            "\uFFFF",
            "‮",
            "𐍈",
            "Қасымов",
            "../../etc/passwd",
            "a".repeat(3_000),
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "<script>",
            "2026-02-30",
            "2026-01-31",
            "9999-12-31",
            "0000-00-00",
            "ACTIVE",
            "name",
            "-name",
            "710000000",
            "600101500007",
            "100000014",
            "*",
            "cursor:1");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "1",
            "\"text\"",
            "{\"iin\":null}",
            "{\"iin\":600101500007}",
            "{\"iin\":\"1\"}",
            "{\"iin\":\"600101500007\",\"iin\":\"600101500007\"}",
            "{\"iin\":\"600101500007\",\"as_of\":\"tomorrow\"}",
            "{\"iin\":\"600101500007\",\"as_of\":\"9999-12-31\"}",
            "{\"iin\":\"600101500007\",\"purpose\":[]}",
            "{\"iin\":\"600101500007\",\"extra\":1}",
            "{\"registry_numbers\":null}",
            "{\"registry_numbers\":[]}",
            "{\"registry_numbers\":[null]}",
            "{\"registry_numbers\":[[]]}",
            "{\"registry_numbers\":\"100000014\"}",
            "{\"registry_numbers\":[\"\\u0000\"]}",
            "{\"registry_numbers\":[\"\\ud800\"]}",
            "{\"registry_numbers\":[" + "\"1\",".repeat(1_000) + "\"1\"]}",
            "{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
            "{\"registry_numbers\":[\"" + "9".repeat(300_000) + "\"]}");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/html",
            "application/xml;q=0.1",
            "nonsense",
            "a/b/c",
            ";",
            "application/json;q=x");
    private static final List<String> KEYS =
            List.of("", "Bearer", "Bearer nobody", "Basic eDp5", "Bearer demo-integrator");
    private static final List<String> LANGUAGES = List.of("kk", "ru;q=0", "x;y;z", "-", "en-US,en;q=0.5");

    private final RestContract contract;

    BadRequests(RestContract contract) {
        this.contract = contract;
    }

    /** A request that need not be valid. */
    record BadRequest(Operation operation, String address, String body, List<String> headers) {}

    Arbitrary<BadRequest> all() {
        Arbitrary<Operation> operations = Arbitraries.of(contract.operations());
        return operations.flatMap(
                operation -> Combinators.combine(address(operation), Arbitraries.of(BODIES), headers())
                        .as((address, body, headers) -> new BadRequest(operation, address, body, headers)));
    }

    private Arbitrary<String> address(Operation operation) {
        List<String> names = new ArrayList<>(List.of("nonsense", "q", "limit", "cursor"));
        for (JsonNode reference : operation.description().path("parameters")) {
            JsonNode parameter = contract.resolved(reference);
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        Arbitrary<String> pair =
                Combinators.combine(Arbitraries.of(names), values()).as((name, value) -> name + "=" + encoded(value));
        Arbitrary<String> query =
                pair.list().ofMaxSize(4).map(pairs -> pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        return Combinators.combine(values().list().ofSize(2), query)
                .as((places, asked) -> path(operation, places) + asked);
    }

    private String path(Operation operation, List<String> places) {
        String path = operation.path();
        for (String place : places) {
            String value = encoded(place.isBlank() || place.contains("/") || place.contains("\\") ? "x" : place);
            path = path.replaceFirst("\\{[^}]+}", value.replace("$", "%24"));
        }
        return contract.base() + path;
    }

    private static Arbitrary<String> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(NASTY)),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)));
    }

    private static Arbitrary<List<String>> headers() {
        return Combinators.combine(Arbitraries.of(ACCEPTS), Arbitraries.of(KEYS), Arbitraries.of(LANGUAGES))
                .as((accept, key, language) -> {
                    List<String> headers = new ArrayList<>(List.of("Accept", accept, "Accept-Language", language));
                    if (!key.isEmpty()) {
                        headers.addAll(List.of("Authorization", key));
                    }
                    return headers;
                });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package kz.mamandar.it.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** Public entries, as the REST interface gives them. */
public final class Entries {

    private final Http http;

    public Entries(Registry registry) {
        this.http = registry.http();
    }

    /** Number of some entry of the demonstration. */
    public String anyNumber() {
        return http.json("/services/api/v1/specialists?limit=1")
                .at("/items/0/registry_number")
                .asText();
    }

    public List<JsonNode> find(String query) {
        JsonNode page = http.json(
                "/services/api/v1/specialists?limit=100&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }
}

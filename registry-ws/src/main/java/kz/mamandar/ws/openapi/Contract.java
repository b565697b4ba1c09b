package kz.mamandar.ws.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one description of the REST services, {@code openapi/mamandar-v1.yaml}. */
@ApplicationScoped
class Contract {

    private static final String FILE = "/openapi/mamandar-v1.yaml";

    private byte[] yaml;
    private byte[] json;
    private JsonNode root;

    @PostConstruct
    void load() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            yaml = in.readAllBytes();
            root = new YAMLMapper().readTree(new String(yaml, StandardCharsets.UTF_8));
            json = new JsonMapper().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the REST contract cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] yaml() {
        return yaml;
    }

    byte[] json() {
        return json;
    }

    JsonNode root() {
        return root;
    }

    /** The operation with the parameters that all operations of its path share. */
    JsonNode operation(String path, String method) {
        JsonNode shared = root.path("paths").path(path);
        ObjectNode operation = shared.path(method).deepCopy();
        if (shared.has("parameters")) {
            operation.set("parameters", shared.path("parameters"));
        }
        return operation;
    }

    /** What a reference within the contract points to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }
}

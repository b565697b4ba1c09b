package kz.mamandar.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.it.testing.Registry;

/**
 * The contract as the product serves it. An answer is judged twice: its operation, status, media type and headers by the
 * OpenAPI validator of Atlassian, its body by a validator of JSON Schema 2020-12, which that one does not know.
 */
final class RestContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "head", "post");
    private static final String NDJSON = "application/x-ndjson";

    private final JsonNode root;
    private final OpenApiInteractionValidator validator;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** An operation of the contract. */
    record Operation(String method, String path, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    RestContract(Registry registry) {
        root = registry.http().json("/services/openapi.json");
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        registry.http().get("/services/openapi.yaml").body())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.response.body.missing", Level.IGNORE)
                        .build())
                .build();
    }

    String base() {
        return root.at("/servers/0/url").asText();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT), path.getKey(), described(path.getValue(), method)));
                }
            }
        }
        return operations;
    }

    /** The operation with the parameters that all operations of its path share. */
    private static JsonNode described(JsonNode path, String method) {
        ObjectNode operation = path.path(method).deepCopy();
        if (path.has("parameters")) {
            operation.set("parameters", path.path("parameters"));
        }
        return operation;
    }

    /** What a reference points to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Fails unless the contract has this answer for the operation. */
    void judge(Operation operation, HttpResponse<String> response) {
        SimpleResponse.Builder answer =
                SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
        response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
        String what = operation + " answered " + response.statusCode() + " "
                + response.headers().map() + "\n" + response.body();
        assertThat(validator
                        .validateResponse(base() + operation.path(), Method.valueOf(operation.method()), answer.build())
                        .getMessages())
                .as(what)
                .isEmpty();
        judgeBody(operation, response, what);
    }

    private void judgeBody(Operation operation, HttpResponse<String> response, String what) {
        JsonNode documented = resolved(documented(operation, response.statusCode()));
        assertThat(documented.isMissingNode())
                .as("no such answer in the contract: " + what)
                .isFalse();
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (documented.path("content").isEmpty()) {
            assertThat(response.body()).as(what).isEmpty();
            return;
        }
        JsonNode media = documented.path("content").path(type);
        assertThat(media.isMissingNode())
                .as("media type not in the contract: " + what)
                .isFalse();
        assertThat(response.body().isEmpty() && !type.equals(NDJSON))
                .as("no body, which only a stream of no lines may have: " + what)
                .isFalse();
        if (type.endsWith("/json") || type.endsWith("+json")) {
            assertThat(schema(media.path("schema")).validate(parsed(response.body(), what)))
                    .as(what)
                    .isEmpty();
        }
    }

    /** A status of its own, or else the range it lies in. */
    private static JsonNode documented(Operation operation, int status) {
        JsonNode responses = operation.description().path("responses");
        JsonNode exact = responses.path(Integer.toString(status));
        return exact.isMissingNode() ? responses.path(status / 100 + "XX") : exact;
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = ((ObjectNode) schema).deepCopy();
            whole.set("components", root.path("components"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
        });
    }

    private static JsonNode parsed(String body, String what) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON: " + what, notJson);
        }
    }
}

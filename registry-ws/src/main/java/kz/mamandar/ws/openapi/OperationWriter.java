package kz.mamandar.ws.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map.Entry;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;

/** Writes one operation: what it does, its parameters, its body, its answers and how to call it. */
final class OperationWriter {

    private final Contract contract;
    private final ContractTexts texts;
    private final Html html;
    private final SchemaWriter schemas;

    OperationWriter(Contract contract, ContractTexts texts, Html html, SchemaWriter schemas) {
        this.contract = contract;
        this.texts = texts;
        this.html = html;
        this.schemas = schemas;
    }

    void write(String method, String path, JsonNode operation) throws XMLStreamException {
        html.element(
                "section",
                () -> {
                    html.text("h3", texts.of(operation, "summary"));
                    html.element("p", () -> html.text("code", method + " " + base() + path), "class", "address");
                    html.paragraphs(texts.of(operation, "description"));
                    parameters(operation.path("parameters"));
                    body(operation.path("requestBody"));
                    answers(operation.path("responses"));
                    call(method, path, operation);
                },
                "id",
                operation.path("operationId").asText());
    }

    private String base() {
        return contract.root().at("/servers/0/url").asText();
    }

    private void parameters(JsonNode parameters) throws XMLStreamException {
        if (parameters.isEmpty()) {
            return;
        }
        html.text("h4", texts.get("parameters"));
        html.element("dl", () -> {
            for (JsonNode reference : parameters) {
                JsonNode parameter = contract.resolved(reference);
                html.element("dt", () -> {
                    html.text("code", parameter.path("name").asText());
                    html.text("span", schemas.type(parameter.path("schema")), "class", "type");
                    if (parameter.path("required").asBoolean()) {
                        html.text("strong", texts.get("required"));
                    }
                });
                html.element("dd", () -> html.rich(texts.of(parameter, "description")));
            }
        });
    }

    private void body(JsonNode body) throws XMLStreamException {
        if (body.isMissingNode()) {
            return;
        }
        html.text("h4", texts.get("body"));
        html.element("p", () -> schemas.content(body.path("content")));
    }

    private void answers(JsonNode responses) throws XMLStreamException {
        html.text("h4", texts.get("answers"));
        html.element("dl", () -> {
            for (Entry<String, JsonNode> response : responses.properties()) {
                JsonNode answer = contract.resolved(response.getValue());
                html.element("dt", () -> {
                    html.text("code", response.getKey());
                    schemas.content(answer.path("content"));
                });
                html.element("dd", () -> html.rich(texts.of(answer, "description")));
            }
        });
    }

    private void call(String method, String path, JsonNode operation) throws XMLStreamException {
        String address = path;
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = contract.resolved(reference);
            address = address.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        String url = texts.get("host") + base() + address;
        String key = operation.has("security") ? " \\\n  -H 'Authorization: Bearer KEY'" : "";
        JsonNode example = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        String data = example.isMissingNode() ? "" : " \\\n  --json '" + example + "'";
        html.text("h4", texts.get("example"));
        html.element("pre", () -> html.text("code", "curl " + url + key + data), "tabindex", "0");
    }
}

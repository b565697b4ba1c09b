package kz.mamandar.ws.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map.Entry;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;

/** Writes the types of the contract and names them elsewhere. */
final class SchemaWriter {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Contract contract;
    private final ContractTexts texts;
    private final Html html;

    SchemaWriter(Contract contract, ContractTexts texts, Html html) {
        this.contract = contract;
        this.texts = texts;
        this.html = html;
    }

    void types() throws XMLStreamException {
        html.text("h2", texts.get("types"), "id", "types");
        for (Entry<String, JsonNode> schema :
                contract.root().at("/components/schemas").properties()) {
            html.element("section", () -> type(schema.getKey(), schema.getValue()), "id", "type-" + schema.getKey());
        }
    }

    private void type(String name, JsonNode schema) throws XMLStreamException {
        html.element("h3", () -> html.text("code", name));
        html.paragraphs(texts.of(schema, "description"));
        if (schema.has("enum")) {
            html.element("p", () -> html.text("code", type(schema)));
        }
        if (schema.has("properties")) {
            html.element("dl", () -> {
                for (Entry<String, JsonNode> property :
                        schema.path("properties").properties()) {
                    html.element("dt", () -> {
                        html.text("code", property.getKey());
                        named(property.getValue());
                    });
                    JsonNode text = property.getValue().has("description")
                            ? property.getValue()
                            : contract.resolved(property.getValue());
                    html.element("dd", () -> html.rich(texts.of(text, "description")));
                }
            });
        }
    }

    /** The media types with links to their schemas. */
    void content(JsonNode content) throws XMLStreamException {
        for (Entry<String, JsonNode> media : content.properties()) {
            html.text("span", media.getKey(), "class", "type");
            named(media.getValue().path("schema"));
        }
    }

    private void named(JsonNode schema) throws XMLStreamException {
        JsonNode target = schema.path("anyOf").path(0).has("$ref")
                ? schema.path("anyOf").path(0)
                : schema.path("items").has("$ref") ? schema.path("items") : schema;
        if (target.has("$ref")) {
            String name = target.path("$ref").asText().substring(SCHEMAS.length());
            html.text("a", schema.has("items") ? name + "[]" : name, "href", "#type-" + name);
        } else if (!schema.isMissingNode()) {
            html.text("span", type(schema), "class", "type");
        }
    }

    /** The type in a word: kind, format, limits or values. */
    String type(JsonNode reference) {
        JsonNode schema = contract.resolved(reference);
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .reduce((a, b) -> a + " | " + b)
                    .orElse("");
        }
        StringJoiner words = new StringJoiner(" ");
        JsonNode type = schema.path("type");
        words.add(type.isArray() ? type.path(0).asText() + " | null" : type.asText());
        if (schema.has("format")) {
            words.add("(" + schema.path("format").asText() + ")");
        }
        if (schema.has("maximum")) {
            words.add(schema.path("minimum").asText() + "–"
                    + schema.path("maximum").asText());
        }
        if (schema.has("default")) {
            words.add("= " + schema.path("default").asText());
        }
        return words.toString();
    }
}

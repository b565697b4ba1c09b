package kz.mamandar.ws.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;
import kz.mamandar.ws.platform.page.PageFrame;

/** Writes the page of the contract: the introduction, each operation, each type, each code of an error. */
final class ContractWriter {

    private final Contract contract;
    private final ContractTexts texts;
    private final Html html;
    private final SchemaWriter schemas;

    ContractWriter(Contract contract, ContractTexts texts, Html html) {
        this.contract = contract;
        this.texts = texts;
        this.html = html;
        schemas = new SchemaWriter(contract, texts, html);
    }

    void write() throws XMLStreamException {
        String portal = "/" + (texts.tag().equals("en") ? "ru" : texts.tag()) + "/";
        new PageFrame(texts.tag(), texts.of(contract.root().path("info"), "title"), portal, "registry", texts::get)
                .write(html, () -> {
                    introduction();
                    index();
                    operations();
                    schemas.types();
                    codes();
                });
    }

    private void introduction() throws XMLStreamException {
        JsonNode info = contract.root().path("info");
        html.text("h1", texts.of(info, "title"));
        html.text("p", texts.of(info, "summary"), "class", "lead");
        html.paragraphs(texts.of(info, "description"));
        html.element("p", () -> {
            html.characters(texts.get("contract") + " ");
            html.text("a", "openapi.yaml", "href", "/services/openapi.yaml");
            html.characters(", ");
            html.text("a", "openapi.json", "href", "/services/openapi.json");
        });
    }

    private void index() throws XMLStreamException {
        html.text("h2", texts.get("operations"), "id", "operations");
        for (JsonNode tag : contract.root().path("tags")) {
            html.text("h3", texts.of(tag, "description"));
            html.element(
                    "ul",
                    () -> eachOperation((method, path, operation) -> {
                        if (operation
                                .path("tags")
                                .path(0)
                                .asText()
                                .equals(tag.path("name").asText())) {
                            html.element("li", () -> indexed(method, path, operation));
                        }
                    }),
                    "class",
                    "index");
        }
    }

    private void indexed(String method, String path, JsonNode operation) throws XMLStreamException {
        html.element(
                "a",
                () -> html.text("code", method + " " + path),
                "href",
                "#" + operation.path("operationId").asText());
        html.text("span", texts.of(operation, "summary"));
    }

    private void operations() throws XMLStreamException {
        OperationWriter writer = new OperationWriter(contract, texts, html, schemas);
        eachOperation(writer::write);
    }

    /** Does something with an operation. */
    @FunctionalInterface
    private interface OperationUse {
        void with(String method, String path, JsonNode operation) throws XMLStreamException;
    }

    /** HEAD is not shown: the introduction says once for all that it answers as GET does. */
    private void eachOperation(OperationUse use) throws XMLStreamException {
        for (Entry<String, JsonNode> path : contract.root().path("paths").properties()) {
            for (String method : List.of("get", "post")) {
                if (path.getValue().has(method)) {
                    use.with(method.toUpperCase(Locale.ROOT), path.getKey(), contract.operation(path.getKey(), method));
                }
            }
        }
    }

    private void codes() throws XMLStreamException {
        html.text("h2", texts.get("codes"), "id", "codes");
        html.element("dl", () -> {
            for (JsonNode code : contract.root().at("/components/schemas/ProblemCode/enum")) {
                html.element("dt", () -> html.text("code", code.asText()), "id", code.asText());
                html.text("dd", texts.problem(code.asText(), "title") + ". " + texts.problem(code.asText(), "detail"));
            }
        });
    }
}

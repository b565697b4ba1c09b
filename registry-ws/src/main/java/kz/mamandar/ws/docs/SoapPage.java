package kz.mamandar.ws.docs;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.docs.SoapContract.Member;
import kz.mamandar.ws.docs.SoapContract.Part;
import kz.mamandar.ws.platform.page.Html;
import kz.mamandar.ws.platform.soap.Refusal;

/** The SOAP service for those who write a client: everything that its schema says, with a sample of each message. */
@WebServlet("/docs/soap")
public class SoapPage extends DocsPage {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/services/soap/specialists/v1";

    private final transient SoapContract contract = SoapContract.read();

    @Override
    protected String title() {
        return "soap.title";
    }

    @Override
    protected void content(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("p", texts.get("soap.lead"), "class", "lead");
        contractLinks(texts, html);
        index(texts, html);
        section(texts, html, "identity");
        sample(html, "envelope-digest");
        html.paragraphs(texts.get("soap.signature.text"));
        sample(html, "envelope-signature");
        refusals(texts, html);
        operations(texts, html);
        types(texts, html);
        for (String section : List.of("faults", "limits", "rights", "dryrun", "changes")) {
            section(texts, html, section);
        }
    }

    private static void contractLinks(DocsTexts texts, Html html) throws XMLStreamException {
        html.element("dl", () -> {
            for (String[] link : new String[][] {
                {"SOAP 1.1", ADDRESS, ADDRESS},
                {"SOAP 1.2", "/services/soap12/specialists/v1", "/services/soap12/specialists/v1"},
                {"WSDL", ADDRESS + "?wsdl", ADDRESS + "?wsdl"},
                {"XSD", ADDRESS + "?xsd=specialists-v1.xsd", ADDRESS + "?xsd=specialists-v1.xsd"}
            }) {
                html.text("dt", link[0]);
                html.element("dd", () -> html.element("a", () -> html.text("code", link[1]), "href", link[2]));
            }
            html.text("dt", texts.get("soap.namespace"));
            html.element("dd", () -> html.text("code", "http://mamandar.kz/ws/specialists/v1"));
        });
    }

    private void index(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("h2", texts.get("soap.operations"));
        html.element(
                "ul",
                () -> {
                    for (String operation : contract.operations()) {
                        html.element("li", () -> {
                            html.element("a", () -> html.text("code", operation), "href", "#" + operation);
                            html.text(
                                    "span",
                                    texts.of(contract.messages().get(operation).description()));
                        });
                    }
                },
                "class",
                "index");
    }

    private static void section(DocsTexts texts, Html html, String name) throws XMLStreamException {
        html.text("h2", texts.get("soap." + name), "id", name);
        html.paragraphs(texts.get("soap." + name + ".text"));
    }

    private static void refusals(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("h3", texts.get("soap.refusals"), "id", "reasons");
        html.element("dl", () -> {
            for (String code : Arrays.stream(Refusal.values()).map(Enum::name).toList()) {
                html.element("dt", () -> html.text("code", code));
                html.text("dd", texts.get("refusal." + code));
            }
        });
    }

    private void operations(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("h2", texts.get("soap.messages"), "id", "operations");
        for (String operation : contract.operations()) {
            Part request = contract.messages().get(operation);
            html.element("h3", () -> html.text("code", operation), "id", operation);
            html.text("p", texts.of(request.description()));
            html.text("h4", texts.get("soap.request"));
            members(texts, html, List.of(contract.types().get("Request"), request));
            sample(html, operation);
            html.text("h4", texts.get("soap.response"));
            members(
                    texts,
                    html,
                    List.of(
                            contract.types().get("Response"),
                            contract.messages().get(operation + "Response")));
            sample(html, operation + "Response");
        }
    }

    private void types(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("h2", texts.get("soap.types"), "id", "types");
        for (Part type : contract.types().values()) {
            html.element("h3", () -> html.text("code", type.name()), "id", "type-" + type.name());
            html.text("p", texts.of(type.description()));
            if (!type.members().isEmpty()) {
                members(texts, html, List.of(type));
            }
        }
    }

    private void members(DocsTexts texts, Html html, List<Part> parts) throws XMLStreamException {
        html.element("dl", () -> {
            for (Part part : parts) {
                for (Member member : part.members()) {
                    html.element("dt", () -> {
                        html.text("code", member.name());
                        type(html, member);
                    });
                    html.text("dd", texts.of(member.description()));
                }
            }
        });
    }

    private void type(Html html, Member member) throws XMLStreamException {
        if (contract.types().containsKey(member.type())) {
            html.text("a", member.type(), "href", "#type-" + member.type(), "class", "type");
        } else if (!member.type().isEmpty()) {
            html.text("span", member.type(), "class", "type");
        }
        if (!member.occurs().isEmpty()) {
            html.text("span", member.occurs(), "class", "type");
        }
    }

    private static void sample(Html html, String name) throws XMLStreamException {
        try (InputStream in = SoapPage.class.getResourceAsStream("/samples/" + name + ".xml")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            html.element("pre", () -> html.text("code", xml), "tabindex", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.mamandar.ws.docs;

import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;

/** Where an integrator starts: which service for what, and how to get access. */
@WebServlet({"/docs", "/docs/"})
public class IndexPage extends DocsPage {

    private static final long serialVersionUID = 1L;

    @Override
    protected String title() {
        return "index.title";
    }

    @Override
    protected void content(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("p", texts.get("index.lead"), "class", "lead");
        html.element(
                "ul",
                () -> {
                    for (String service : List.of("soap", "rest")) {
                        html.element("li", () -> {
                            html.text(
                                    "a",
                                    texts.get("index." + service),
                                    "href",
                                    "/services/docs/" + service + "?lang=" + texts.tag());
                            html.text("span", texts.get("index." + service + ".what"));
                        });
                    }
                },
                "class",
                "index");
        for (String section : List.of("access", "test", "support")) {
            html.text("h2", texts.get("index." + section));
            html.paragraphs(texts.get("index." + section + ".text"));
        }
    }
}

package kz.mamandar.ws.docs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;

/** What the pages for integrators share: head, banner with the languages, no script. */
abstract class DocsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Key of the title, which is also the heading. */
    protected abstract String title();

    protected abstract void content(DocsTexts texts, Html html) throws XMLStreamException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocsTexts texts = DocsTexts.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
        byte[] page = written(texts);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", texts.tag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] written(DocsTexts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(100_000);
        try (Html html = new Html(bytes)) {
            html.element("html", () -> document(texts, html), "lang", texts.tag());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a page for integrators cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void document(DocsTexts texts, Html html) throws XMLStreamException {
        html.element("head", () -> {
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.text("title", texts.get(title()));
            html.empty("link", "rel", "stylesheet", "href", "/services/docs/services.css");
        });
        html.element("body", () -> {
            html.text("a", texts.get("skip"), "class", "skip", "href", "#content");
            html.element("header", () -> banner(texts, html));
            html.element(
                    "main",
                    () -> {
                        html.text("h1", texts.get(title()));
                        content(texts, html);
                    },
                    "id",
                    "content");
        });
    }

    private static void banner(DocsTexts texts, Html html) throws XMLStreamException {
        html.text("a", texts.get("banner"), "href", "/services/docs/?lang=" + texts.tag());
        html.element(
                "nav",
                () -> {
                    for (String tag : DocsTexts.LANGUAGES) {
                        if (tag.equals(texts.tag())) {
                            html.text("span", texts.get("language." + tag), "lang", tag, "aria-current", "true");
                        } else {
                            html.text(
                                    "a",
                                    texts.get("language." + tag),
                                    "href",
                                    "?lang=" + tag,
                                    "lang",
                                    tag,
                                    "hreflang",
                                    tag);
                        }
                    }
                },
                "aria-label",
                texts.get("languages"));
    }
}

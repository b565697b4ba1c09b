package kz.mamandar.ws.docs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;
import kz.mamandar.ws.platform.page.PageFrame;

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
            String title = texts.get(title());
            new PageFrame(texts.tag(), title, "/services/docs/?lang=" + texts.tag(), "banner", texts::get)
                    .write(html, () -> {
                        html.text("h1", title);
                        content(texts, html);
                    });
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a page for integrators cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

package kz.mamandar.ws.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.page.Html;
import kz.mamandar.ws.platform.rest.AcceptedLanguage;

/** The contract as a page, in Kazakh, Russian or English, without a script. */
@WebServlet("/docs/rest")
public class ContractPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contract contract;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Optional.ofNullable(request.getParameter("lang"))
                .filter(List.of("kk", "ru", "en")::contains)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> AcceptedLanguage.of(request.getHeader("Accept-Language")));
        byte[] page = written(language);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] written(Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
        try (Html html = new Html(bytes)) {
            new ContractWriter(contract, new ContractTexts(language), html).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the page of the contract cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

package kz.mamandar.web.cabinet.applications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kz.mamandar.document.DocumentService;
import kz.mamandar.document.DocumentService.DocumentContent;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.http.FileAnswer;
import kz.mamandar.web.platform.route.RouteMatch;

/** Gives applicants the files of their own documents. */
@WebServlet("/cabinet-document")
public class OwnDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> asked = RouteMatch.of(request).orElseThrow().parameters();
        String id = asked.get("document");
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            DocumentContent document = documents.openMine(asked.get("number"), Long.parseLong(id));
            FileAnswer.show(
                    response,
                    new FileAnswer.StoredFile(
                            document.fileName(), document.contentType(), document.size(), document.content()));
        } catch (RegistryException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

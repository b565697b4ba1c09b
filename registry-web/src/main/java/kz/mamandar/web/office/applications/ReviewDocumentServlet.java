package kz.mamandar.web.office.applications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mamandar.document.DocumentService;
import kz.mamandar.document.DocumentService.DocumentContent;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.http.FileAnswer;
import kz.mamandar.web.platform.http.FileAnswer.StoredFile;
import kz.mamandar.web.platform.route.Here;

/** A document of an application for whoever reviews it: shown, or with {@code ?save} to be kept. */
@WebServlet("/office-document")
public class ReviewDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentService documents;

    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = here.parameter("document");
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            DocumentContent document = documents.openForReview(here.parameter("number"), Long.parseLong(id));
            StoredFile file =
                    new StoredFile(document.fileName(), document.contentType(), document.size(), document.content());
            if (request.getParameter("save") == null) {
                FileAnswer.show(response, file);
            } else {
                FileAnswer.save(response, file);
            }
        } catch (RegistryException refused) {
            response.sendError(
                    refused.code() == ErrorCode.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

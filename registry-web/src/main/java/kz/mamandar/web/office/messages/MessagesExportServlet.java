package kz.mamandar.web.office.messages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import kz.mamandar.messagelog.MessageLogService;
import kz.mamandar.platform.persistence.Json;

/** The log without the messages' texts as lines of JSON, with each row's hash and seal, to be kept and compared elsewhere. */
@WebServlet("/office-messages-export")
public class MessagesExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MessageLogService messages;

    @Inject
    private transient MessageFilters filters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"messages.ndjson\"");
        response.setHeader("Cache-Control", "private, no-store");
        PrintWriter lines = response.getWriter();
        messages.export(
                filters.criteria(1), row -> lines.append(Json.write(row)).append('\n'));
    }
}

package kz.mamandar.web.notification;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mamandar.notification.MessageService;
import kz.mamandar.notification.MessageService.MailboxMessage;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/** Shows the last messages of the outbox, newest first; 404 outside the demo mode. */
@WebServlet(urlPatterns = {"/dev/mailbox", "/dev/mailbox.json"})
public class MailboxServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject
    private transient MessageService messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<MailboxMessage> mailbox;
        try {
            mailbox = messages.mailbox(SHOWN);
        } catch (RegistryException refused) {
            response.sendError(
                    refused.code() == ErrorCode.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith(".json")) {
            response.setContentType("application/json");
            writeJson(mailbox, response);
        } else {
            response.setContentType("text/html");
            response.getWriter().write(MailboxPage.html(mailbox));
        }
    }

    private static void writeJson(List<MailboxMessage> mailbox, HttpServletResponse response) throws IOException {
        try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
            json.writeStartArray();
            for (MailboxMessage message : mailbox) {
                json.writeStartObject()
                        .write("id", message.id())
                        .write("channel", message.channel().name())
                        .write("to", message.to())
                        .write("subject", message.subject())
                        .write("body", message.body())
                        .write("at", message.at().toString())
                        .writeEnd();
            }
            json.writeEnd();
        }
    }
}

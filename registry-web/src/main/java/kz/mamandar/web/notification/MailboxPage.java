package kz.mamandar.web.notification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import kz.mamandar.notification.MessageService.MailboxMessage;
import kz.mamandar.platform.time.RegistryClock;

/** The mailbox as a page for developers: bare HTML that the strict policy lets through. */
final class MailboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(RegistryClock.ZONE);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");

    private MailboxPage() {}

    static String html(List<MailboxMessage> mailbox) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Mailbox</title></head>"
                + "<body><main><h1>Mailbox</h1><p>Messages that would have been sent, newest first."
                + " <a href=\"/dev/mailbox.json\">JSON</a></p>");
        if (mailbox.isEmpty()) {
            page.append("<p>No messages yet.</p>");
        }
        mailbox.forEach(message -> page.append("<article><h2>")
                .append(escaped(message.subject()))
                .append("</h2><p>")
                .append(message.channel())
                .append(" to <strong>")
                .append(escaped(message.to()))
                .append("</strong>, ")
                .append(TIME.format(message.at()))
                .append("</p><p>")
                .append(withLinks(escaped(message.body())).replace("\n", "<br>"))
                .append("</p><hr></article>"));
        return page.append("</main></body></html>").toString();
    }

    private static String withLinks(String html) {
        return LINK.matcher(html).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

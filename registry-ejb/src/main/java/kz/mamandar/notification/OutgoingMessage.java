package kz.mamandar.notification;

import java.time.Instant;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;

/** A notice on its way out. Its text and address never go to a log. */
record OutgoingMessage(
        long id,
        Channel channel,
        String recipient,
        Language language,
        NoticeKind kind,
        String subject,
        String body,
        Instant createdAt,
        int attempts) {

    @Override
    public String toString() {
        return "OutgoingMessage[" + id + ", " + kind + ", " + channel + "]";
    }
}

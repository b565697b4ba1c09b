package kz.mamandar.notification;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;

/** Messages as their readers see them. */
@Local
public interface MessageService {

    /** Notices of the caller's account, newest first; one-time codes are left out. */
    List<MessageView> listMine(int offset, int limit);

    /** Everything that was put into the outbox, newest first. Demo mode only, else NOT_FOUND. */
    List<MailboxMessage> mailbox(int limit);

    /** @param language in which it was written, whatever the reader uses now */
    record MessageView(
            long id,
            NoticeKind kind,
            Language language,
            String subject,
            String body,
            Instant at,
            Optional<String> applicationNumber) {}

    record MailboxMessage(long id, Channel channel, String to, String subject, String body, Instant at) {}
}

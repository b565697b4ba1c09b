package kz.mamandar.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageServiceBean implements MessageService {

    private static final int MAX_ROWS = 500;

    @Inject
    Jdbc jdbc;

    @Inject
    CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "registry.demo", defaultValue = "false")
    boolean demo;

    @Override
    @AllowedTo(Role.APPLICANT)
    public List<MessageView> listMine(int offset, int limit) {
        return jdbc
                .list(
                        "select n.id, n.kind, n.language, n.subject, n.body, n.created_at, a.number from notification n"
                                + " left join application a on a.id = n.application_id"
                                + " where n.account_id = ? order by n.created_at desc, n.id desc offset ? limit ?",
                        List.of(caller.id(), Math.max(0, offset), bounded(limit)),
                        MessageServiceBean::view)
                .stream()
                .filter(message -> !message.kind().isSecret())
                .toList();
    }

    @Override
    @OpenToAll
    public List<MailboxMessage> mailbox(int limit) {
        if (!demo) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        return jdbc.list(
                "select id, channel, recipient, subject, body, created_at from notification order by id desc limit ?",
                List.of(bounded(limit)),
                MessageServiceBean::mailboxMessage);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MAX_ROWS));
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getString("subject"),
                row.getString("body"),
                Jdbc.instant(row, "created_at"),
                Optional.ofNullable(row.getString("number")));
    }

    private static MailboxMessage mailboxMessage(ResultSet row) throws SQLException {
        return new MailboxMessage(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                Jdbc.instant(row, "created_at"));
    }
}

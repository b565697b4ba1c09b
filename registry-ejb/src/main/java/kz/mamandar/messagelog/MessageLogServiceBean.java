package kz.mamandar.messagelog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class MessageLogServiceBean implements MessageLogService {

    private static final int MAX_ROWS = 200;
    private static final String SUBJECT = "message";

    /** Of a UsernameToken or of a sender on the bus, whatever its prefix. */
    private static final Pattern PASSWORD = Pattern.compile("(<(?:[\\w.-]+:)?[Pp]assword(?:\\s[^>]*)?>)[^<]*(?=</)");

    @Inject
    Jdbc jdbc;

    @Inject
    SecretSeal seal;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo({Role.AUDITOR, Role.SYSADMIN})
    public List<MessageRow> list(MessageCriteria criteria) {
        audit.record(AuditAction.AUDIT_READ, SUBJECT, null, Map.of("how", "list"));
        Query query = Query.of(criteria);
        criteria.beforeId().ifPresent(before -> query.narrow(" and m.id < ?", before));
        query.narrow(" order by m.id desc limit ?", Math.max(1, Math.min(criteria.limit(), MAX_ROWS)));
        return jdbc.list(query.sql.toString(), query.parameters, MessageRows::row);
    }

    @Override
    @AllowedTo(Role.AUDITOR)
    public MessageView get(long id) {
        MessageRow row = jdbc.find(MessageRows.SELECT + " and m.id = ?", List.of(id), MessageRows::row)
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        audit.record(AuditAction.AUDIT_READ, SUBJECT, Long.toString(id), Map.of("how", "bodies"));
        return jdbc.find(
                        "select request, response from message_body where message_id = ?",
                        List.of(id),
                        body -> new MessageView(
                                row,
                                Optional.of(opened(body.getString("request"))),
                                Optional.of(opened(body.getString("response")))))
                .orElse(new MessageView(row, Optional.empty(), Optional.empty()));
    }

    @Override
    @AllowedTo(Role.AUDITOR)
    public long export(MessageCriteria criteria, Consumer<MessageRow> sink) {
        audit.record(AuditAction.AUDIT_READ, SUBJECT, null, Map.of("how", "export"));
        Query query = Query.of(criteria);
        query.sql.append(" order by m.id");
        return jdbc.stream(query.sql.toString(), query.parameters, MessageRows::row, sink);
    }

    private String opened(String sealed) {
        byte[] bytes = seal.open(MessageLogBean.SEAL_OWNER, sealed).getBytes(StandardCharsets.ISO_8859_1);
        return withoutPasswords(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Nobody who reads a message needs its password; the hash is that of the message as it came. */
    static String withoutPasswords(String body) {
        return PASSWORD.matcher(body).replaceAll("$1***");
    }

    /** Conditions are written here; their values go by parameter. */
    private record Query(StringBuilder sql, List<Object> parameters) {

        static Query of(MessageCriteria criteria) {
            Query query = new Query(new StringBuilder(MessageRows.SELECT), new ArrayList<>());
            criteria.senderId().ifPresent(sender -> query.narrow(" and m.sender_id = ?", sender));
            criteria.serviceId().ifPresent(service -> query.narrow(" and m.service_id = ?", service));
            criteria.messageId().ifPresent(message -> query.narrow(" and m.message_id = ?", message));
            criteria.outcome().ifPresent(outcome -> query.narrow(" and m.outcome = ?", outcome));
            criteria.from().ifPresent(from -> query.narrow(" and m.at >= ?", from));
            criteria.until().ifPresent(until -> query.narrow(" and m.at < ?", until));
            return query;
        }

        void narrow(String condition, Object value) {
            sql.append(condition);
            parameters.add(value);
        }
    }
}

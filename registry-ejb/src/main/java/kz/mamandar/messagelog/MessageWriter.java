package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.mamandar.platform.persistence.GroupInsert;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Inserts messages: in the transaction of the caller or, where it has none, together with others of the same moment. One statement
 * per message, so that a row and its bodies stand or fall together.
 */
@ApplicationScoped
class MessageWriter {

    private static final String INSERT =
            """
            insert into message_log
                (at, channel, direction, message_id, correlation_id, session_id, service_id, sender_id, verdict, business_verdict,
                 certificate_serial, certificate_issuer, certificate_thumbprint, certificate_bin, requestor_bin, purpose,
                 request_sha256, response_sha256, request_size, response_size, duration_ms, outcome, client_ip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_WITH_BODIES = "with message as (" + INSERT
            + """
             returning id)
            insert into message_body (message_id, kept_until, request, response)
            select id, cast(? as timestamptz), cast(? as text), cast(? as text) from message""";

    private Jdbc jdbc;
    private GroupInsert messages;

    protected MessageWriter() {}

    @Inject
    MessageWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.messages = new GroupInsert(jdbc, INSERT);
    }

    /** @param message the values of the columns in the order of the statement */
    void insert(List<?> message) {
        messages.insert(message);
    }

    /** The message, then until when its bodies are kept, request and response. */
    void insertWithBodies(List<?> message) {
        jdbc.update(INSERT_WITH_BODIES, message);
    }
}

package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import kz.mamandar.audit.LaterEvents;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Insert;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Inserts messages with the events that waited for them: in the transaction of the caller or, where it has none, together with others of
 * the same moment. One statement, so that a message, its bodies and its events stand or fall together.
 */
@ApplicationScoped
class MessageWriter {

    private static final Insert INSERT = new Insert(
            """
            insert into message_log
                (at, channel, direction, message_id, correlation_id, session_id, service_id, sender_id, verdict, business_verdict,
                 certificate_serial, certificate_issuer, certificate_thumbprint, certificate_bin, requestor_bin, purpose,
                 request_sha256, response_sha256, request_size, response_size, duration_ms, outcome, client_ip)""",
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private static final String BODIES =
            """
            insert into message_body (message_id, kept_until, request, response)
            select id, cast(? as timestamptz), cast(? as text), cast(? as text) from message""";

    private Jdbc jdbc;
    private GroupWriter<Evidence, Boolean> together;

    protected MessageWriter() {}

    @Inject
    MessageWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.together = new GroupWriter<>(this::insertAll);
    }

    private record Evidence(List<List<?>> events, List<?> message) {}

    /**
     * @param events that waited for the message
     * @param message the values of the columns in the order of the statement
     */
    void insert(List<List<?>> events, List<?> message) {
        Evidence evidence = new Evidence(events, message);
        if (jdbc.isInTransaction()) {
            insertAll(List.of(evidence));
        } else {
            together.write(evidence);
        }
    }

    private List<Boolean> insertAll(List<Evidence> group) {
        List<List<?>> events =
                group.stream().flatMap(one -> one.events.stream()).toList();
        String with = events.isEmpty() ? "" : "with event as (" + LaterEvents.INSERT.of(events.size()) + ") ";
        List<Object> parameters = Insert.parameters(events);
        group.forEach(one -> parameters.addAll(one.message));
        jdbc.update(with + INSERT.of(group.size()), parameters);
        return Collections.nCopies(group.size(), true);
    }

    /** The message, then until when its bodies are kept, request and response. */
    void insertWithBodies(List<List<?>> events, List<?> message) {
        String with = events.isEmpty() ? "" : "event as (" + LaterEvents.INSERT.of(events.size()) + "), ";
        List<Object> parameters = Insert.parameters(events);
        parameters.addAll(message);
        jdbc.update("with " + with + "message as (" + INSERT.of(1) + " returning id) " + BODIES, parameters);
    }
}

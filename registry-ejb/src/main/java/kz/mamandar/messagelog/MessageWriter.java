package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mamandar.audit.LaterEvents;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Insert;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;

/**
 * Inserts messages with their marks and the events that waited for them: in the transaction of the caller or, where it has none, together
 * with others of the same moment. One statement, so that a message, its marks, its bodies and its events stand or fall together.
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

    /**
     * @param marks of the message
     * @param events that waited for the message
     * @param message the values of its columns in the order of the statement
     */
    private record Evidence(List<Mark> marks, List<List<?>> events, List<?> message) {}

    /** False for a copy, of which nothing is written. */
    boolean insert(List<Mark> marks, List<List<?>> events, List<?> message) {
        Evidence evidence = new Evidence(marks, events, message);
        return isFirst(() -> {
            if (jdbc.isInTransaction()) {
                insertAll(List.of(evidence));
            } else {
                together.write(evidence);
            }
        });
    }

    private List<Boolean> insertAll(List<Evidence> group) {
        List<Object> parameters = new ArrayList<>();
        List<String> parts = parts(
                group.stream().flatMap(one -> one.marks.stream()).toList(),
                group.stream().flatMap(one -> one.events.stream()).toList(),
                parameters);
        group.forEach(one -> parameters.addAll(one.message));
        jdbc.update(with(parts) + INSERT.of(group.size()), parameters);
        return Collections.nCopies(group.size(), true);
    }

    /** The same for a message with until when its bodies are kept, request and response at its end. */
    boolean insertWithBodies(List<Mark> marks, List<List<?>> events, List<?> message) {
        List<Object> parameters = new ArrayList<>();
        List<String> parts = new ArrayList<>(parts(marks, events, parameters));
        parts.add("message as (" + INSERT.of(1) + " returning id)");
        parameters.addAll(message);
        return isFirst(() -> jdbc.update(with(parts) + BODIES, parameters));
    }

    private static List<String> parts(List<Mark> marks, List<List<?>> events, List<Object> parameters) {
        List<String> parts = new ArrayList<>(SeenMessages.parts(marks, parameters));
        if (!events.isEmpty()) {
            parts.add("event as (" + LaterEvents.INSERT.of(events.size()) + ")");
            parameters.addAll(Insert.parameters(events));
        }
        return parts;
    }

    private static String with(List<String> parts) {
        return parts.isEmpty() ? "" : "with " + String.join(", ", parts) + " ";
    }

    private static boolean isFirst(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (PersistenceFailure failed) {
            if (SeenMessages.isCopy(failed)) {
                return false;
            }
            throw failed;
        }
    }
}

package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.platform.persistence.Insert;

/**
 * Events of a message that are written together with its place in the message log (ADR 27): they stand or fall together and cost one commit.
 * Whoever opens this for the work of a thread takes the events in the end, whatever happens.
 */
@ApplicationScoped
public class LaterEvents {

    /** What the events are written with. */
    public static final Insert INSERT = new Insert(
            """
            insert into audit_event
                (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, purpose, details, client_ip)""",
            "(?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)");

    private final ThreadLocal<List<List<?>>> events = new ThreadLocal<>();

    public void open() {
        events.set(new ArrayList<>());
    }

    /** Keeps the event where somebody is going to take it. */
    boolean keep(List<?> event) {
        List<List<?>> kept = events.get();
        return kept != null && kept.add(event);
    }

    /** What was kept, each with the parameters of a row; from now on nothing is. */
    public List<List<?>> take() {
        List<List<?>> kept = events.get();
        events.remove();
        return kept == null ? List.of() : kept;
    }
}

package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.mamandar.platform.persistence.GroupInsert;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Inserts events: in the transaction of the caller or, where it has none, with the message that is answered at hand or together with
 * others of the same moment.
 */
@ApplicationScoped
class AuditWriter {

    private Jdbc jdbc;
    private LaterEvents later;
    private GroupInsert events;

    protected AuditWriter() {}

    @Inject
    AuditWriter(Jdbc jdbc, LaterEvents later) {
        this.jdbc = jdbc;
        this.later = later;
        this.events = new GroupInsert(jdbc, LaterEvents.INSERT);
    }

    /** @param event the values of the columns in the order of the statement */
    void insert(List<?> event) {
        if (jdbc.isInTransaction() || !later.keep(event)) {
            events.insert(event);
        }
    }
}

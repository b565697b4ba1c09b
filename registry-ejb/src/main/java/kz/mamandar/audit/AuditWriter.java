package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Jdbc;

/** Inserts events: in the transaction of the caller or, where it has none, together with others of the same moment. */
@ApplicationScoped
class AuditWriter {

    private static final String INSERT =
            """
            insert into audit_event
                (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, purpose, details, client_ip)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    private Jdbc jdbc;
    private GroupWriter<List<?>, Integer> together;

    protected AuditWriter() {}

    @Inject
    AuditWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.together = new GroupWriter<>(this::insertAll);
    }

    /** @param event the values of the columns in the order of the statement */
    void insert(List<?> event) {
        if (jdbc.isInTransaction()) {
            jdbc.update(INSERT, event);
        } else {
            together.write(event);
        }
    }

    private List<Integer> insertAll(List<List<?>> events) {
        return Arrays.stream(jdbc.updateAll(INSERT, events)).boxed().toList();
    }
}

package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.LaterCommit;

/** Inserts events: in the transaction of the caller or, where it has none, together with others of the same moment. */
@ApplicationScoped
class AuditWriter {

    private static final String INTO =
            """
            insert into audit_event
                (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, purpose, details, client_ip)
            """;
    private static final String INSERT = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)";
    private static final String INSERT_UNWAITED = INTO
            + "select ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?"
            + " from (select set_config('synchronous_commit', 'off', true)) as no_wait";

    private Jdbc jdbc;
    private LaterCommit later;
    private GroupWriter<List<?>, Integer> together;
    private GroupWriter<List<?>, Integer> unwaited;

    protected AuditWriter() {}

    @Inject
    AuditWriter(Jdbc jdbc, LaterCommit later) {
        this.jdbc = jdbc;
        this.later = later;
        this.together = new GroupWriter<>(events -> insertAll(INSERT, events));
        this.unwaited = new GroupWriter<>(events -> insertAll(INSERT_UNWAITED, events));
    }

    /** @param event the values of the columns in the order of the statement */
    void insert(List<?> event) {
        if (jdbc.isInTransaction()) {
            jdbc.update(INSERT, event);
        } else {
            (later.isPromised() ? unwaited : together).write(event);
        }
    }

    private List<Integer> insertAll(String sql, List<List<?>> events) {
        return Arrays.stream(jdbc.updateAll(sql, events)).boxed().toList();
    }
}

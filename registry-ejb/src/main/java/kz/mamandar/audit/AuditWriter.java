package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.mamandar.platform.persistence.GroupInsert;
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
    private GroupInsert waited;
    private GroupInsert unwaited;

    protected AuditWriter() {}

    @Inject
    AuditWriter(Jdbc jdbc, LaterCommit later) {
        this.jdbc = jdbc;
        this.later = later;
        this.waited = new GroupInsert(jdbc, INSERT);
        this.unwaited = new GroupInsert(jdbc, INSERT_UNWAITED);
    }

    /**
     * A transaction of the caller always waits for the disk: it may be about more than the event.
     *
     * @param event the values of the columns in the order of the statement
     */
    void insert(List<?> event) {
        (later.isPromised() && !jdbc.isInTransaction() ? unwaited : waited).insert(event);
    }
}

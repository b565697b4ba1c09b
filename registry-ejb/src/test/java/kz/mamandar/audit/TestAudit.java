package kz.mamandar.audit;

import java.time.Clock;
import kz.mamandar.platform.persistence.LaterCommit;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Database;

/** The real audit log on a test database, each event in a transaction of its own. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditLog on(Database database, CurrentCaller caller, Clock clock) {
        AuditLogBean log = new AuditLogBean();
        log.writer = new AuditWriter(database.jdbc(), new LaterCommit());
        log.caller = caller;
        log.clock = clock;
        return log;
    }
}

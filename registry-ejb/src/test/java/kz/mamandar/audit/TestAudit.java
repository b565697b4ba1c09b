package kz.mamandar.audit;

import java.time.Clock;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Database;

/** The real audit log on a test database, each event in a transaction of its own. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditLog on(Database database, CurrentCaller caller, Clock clock) {
        return on(database, caller, clock, new LaterEvents());
    }

    /** @param later takes the events of reads while it is open */
    public static AuditLog on(Database database, CurrentCaller caller, Clock clock, LaterEvents later) {
        AuditLogBean log = new AuditLogBean();
        log.writer = new AuditWriter(database.jdbc(), later);
        log.caller = caller;
        log.clock = clock;
        return log;
    }
}

package kz.mamandar.notification;

import java.time.Clock;
import kz.mamandar.testing.Database;

/** The real outbox on a test database, each notice in a transaction of its own. */
public final class TestOutbox {

    private TestOutbox() {}

    public static Outbox on(Database database, Clock clock) {
        OutboxBean outbox = new OutboxBean();
        outbox.jdbc = database.jdbc();
        outbox.clock = clock;
        return outbox;
    }
}

package kz.mamandar.bus;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;

/**
 * Deletes what the queues of the bus need no more, on every node, none waiting for another: answers that no copy can ask for any
 * more (twice the time for which a signed message is taken), requests and messages that have come to their end a month ago. What
 * waits is never deleted; the evidence of all of it stands in the message log.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusHousekeeping {

    static final Duration QUEUES_KEPT = Duration.ofDays(30);

    private static final Logger LOG = System.getLogger(BusHousekeeping.class.getName());
    private static final int AT_ONCE = 1_000;
    private static final String ANSWERS =
            """
            delete from bus_exchange where (client_id, message_id) in (select client_id, message_id from bus_exchange
                where created_at < ? order by created_at limit ? for update skip locked)""";
    private static final String REQUESTS =
            """
            delete from bus_inbox where id in (select id from bus_inbox where changed_at < ? and state <> 'RECEIVED'
                order by changed_at limit ? for update skip locked)""";
    private static final String MESSAGES =
            """
            delete from bus_outbox where seq in (select seq from bus_outbox where changed_at < ? and state <> 'ON_DELIVERY'
                order by changed_at limit ? for update skip locked)""";

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void delete() {
        try {
            delete(ANSWERS, ExchangeService.WINDOW.multipliedBy(2));
            delete(REQUESTS, QUEUES_KEPT);
            delete(MESSAGES, QUEUES_KEPT);
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Old messages of the bus were not deleted, next try in an hour", failed);
        }
    }

    private void delete(String some, Duration kept) {
        int deleted;
        do {
            deleted = jdbc.update(some, List.of(clock.instant().minus(kept), AT_ONCE));
        } while (deleted == AT_ONCE);
    }
}

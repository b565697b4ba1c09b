package kz.mamandar.bus;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Deletes answers that no copy can ask for any more: twice the time for which a signed message is taken. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeHousekeeping {

    private static final Logger LOG = System.getLogger(ExchangeHousekeeping.class.getName());
    private static final int AT_ONCE = 1_000;

    @Inject
    private Jdbc jdbc;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void delete() {
        try {
            int deleted;
            do {
                deleted = jdbc.update(
                        "delete from bus_exchange where (client_id, message_id) in (select client_id, message_id from bus_exchange"
                                + " where created_at < ? order by created_at limit ? for update skip locked)",
                        List.of(clock.instant().minus(ExchangeService.WINDOW.multipliedBy(2)), AT_ONCE));
            } while (deleted == AT_ONCE);
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Old answers were not deleted, next try in an hour", failed);
        }
    }
}

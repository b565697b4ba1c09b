package kz.mamandar.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.specialist.EntryChanged;

/** Notes each change of an entry for those who subscribed to its person, in the transaction of the change: none is missed. */
@ApplicationScoped
public class SubscriptionWatch {

    private Jdbc jdbc;
    private Clock clock;

    protected SubscriptionWatch() {}

    @Inject
    public SubscriptionWatch(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void follow(@Observes EntryChanged event) {
        Instant now = clock.instant();
        jdbc.update(
                "insert into bus_change (client_id, iin, changed_at, claimed_until) select s.client_id, s.iin, ?, ?"
                        + " from specialist e join bus_subscription s on s.iin = e.iin where e.id = ?",
                List.of(now, now, event.specialistId()));
    }
}

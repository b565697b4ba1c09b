package kz.mamandar.messagelog;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Forgets messages that would be refused as too old; on every node, none waiting for another. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeenMessagesJob {

    private static final Logger LOG = System.getLogger(SeenMessagesJob.class.getName());

    @Inject
    private SeenMessages seen;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    public void forget() {
        try {
            seen.forget(clock.instant());
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Seen messages were not cleared, next try in a minute", failed);
        }
    }
}

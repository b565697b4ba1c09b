package kz.mamandar.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Empties the outbox every two seconds, on every node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryJob {

    private static final Logger LOG = System.getLogger(DeliveryJob.class.getName());

    @Inject
    private Carrier carrier;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void deliver() {
        try {
            carrier.carry();
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "The outbox was not emptied, next try in two seconds", failed);
        }
    }
}

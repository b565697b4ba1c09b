package kz.mamandar.ws.bus;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Empties the queues of the bus every second, on every node; each row is taken by one. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusJobs {

    private static final Logger LOG = System.getLogger(BusJobs.class.getName());

    @Inject
    private Worker worker;

    @Inject
    private Courier courier;

    @Inject
    private ChangeTeller teller;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void work() {
        run("Requests of the bus were not worked on", worker::work);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void carry() {
        run("Messages were not carried to the bus", courier::carry);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tell() {
        run("Subscribers were not told of changes", teller::tell);
    }

    private static void run(String failure, Runnable job) {
        try {
            job.run();
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, failure + ", next try in a second", failed);
        }
    }
}

package kz.mamandar.ws.extract;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;

/** Looks each minute whether a snapshot is due, and once soon after the start. Any number of nodes may run it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnapshotJob {

    private static final Logger LOG = System.getLogger(SnapshotJob.class.getName());
    private static final long SOON = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    private Snapshots snapshots;

    @Inject
    private CurrentCaller caller;

    @PostConstruct
    void startSoon() {
        timers.createSingleActionTimer(SOON, new TimerConfig(null, false));
    }

    @Timeout
    void soon(Timer timer) {
        work();
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void eachMinute() {
        work();
    }

    private void work() {
        caller.set(Caller.system());
        try {
            snapshots.keepUp().ifPresent(rows -> LOG.log(Level.INFO, "A snapshot of {0} entries was stored", rows));
        } catch (IOException | EJBException failed) {
            LOG.log(Level.WARNING, "No snapshot was stored, next try in a minute", failed);
        }
    }
}

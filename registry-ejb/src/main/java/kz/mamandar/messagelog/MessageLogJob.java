package kz.mamandar.messagelog;

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
import kz.mamandar.platform.seal.ChainSealer;

/** Seals what was logged and deletes bodies whose time is over; on every node, one of which does the work. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageLogJob {

    private static final Logger LOG = System.getLogger(MessageLogJob.class.getName());
    private static final int AT_ONCE = 1_000;

    @Inject
    private MessageSealer sealer;

    @Inject
    private Jdbc jdbc;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void seal() {
        try {
            int sealed = sealer.isWorkWaiting() ? ChainSealer.BATCH : 0;
            while (sealed == ChainSealer.BATCH) {
                sealed = sealer.sealBatch();
            }
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Messages were not sealed, next try in five seconds", failed);
        }
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void deleteBodies() {
        try {
            int deleted;
            do {
                deleted = jdbc.update(
                        "delete from message_body where message_id in (select message_id from message_body"
                                + " where kept_until < ? order by kept_until limit ? for update skip locked)",
                        List.of(clock.instant(), AT_ONCE));
            } while (deleted == AT_ONCE);
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Old bodies of messages were not deleted, next try in an hour", failed);
        }
    }
}

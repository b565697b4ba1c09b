package kz.mamandar.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.mamandar.platform.persistence.PersistenceFailure;

/** Seals what was audited every few seconds; on every node, one of which does the work. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealJob {

    private static final Logger LOG = System.getLogger(AuditSealJob.class.getName());

    @Inject
    private AuditSealer sealer;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void seal() {
        try {
            int sealed = sealer.isWorkWaiting() ? AuditSealer.BATCH : 0;
            while (sealed == AuditSealer.BATCH) {
                sealed = sealer.sealBatch();
            }
        } catch (PersistenceFailure failed) {
            LOG.log(Level.WARNING, "Audit events were not sealed, next try in five seconds", failed);
        }
    }
}

package kz.mamandar.audit;

import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.mamandar.platform.seal.ChainVerifier;

/** Recomputes the chain of the audit. Needs no container, changes nothing. */
public final class AuditVerifier {

    private final ChainVerifier chain;

    public AuditVerifier(DataSource dataSource) {
        this.chain = new ChainVerifier(dataSource, AuditSealer.TABLE);
    }

    /** @param progress is told the number of events read so far, now and then */
    public ChainVerifier.Result verify(LongConsumer progress) {
        return chain.verify(progress);
    }
}

package kz.mamandar.messagelog;

import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.mamandar.platform.seal.ChainVerifier;

/** Recomputes the chain of the message log. Needs no container, changes nothing. */
public final class MessageLogVerifier {

    private final ChainVerifier chain;

    public MessageLogVerifier(DataSource dataSource) {
        this.chain = new ChainVerifier(dataSource, MessageSealer.TABLE);
    }

    /** @param progress is told the number of messages read so far, now and then */
    public ChainVerifier.Result verify(LongConsumer progress) {
        return chain.verify(progress);
    }
}

package kz.mamandar.platform.seal;

import jakarta.transaction.Transactional;
import kz.mamandar.platform.persistence.OwnTransaction;

/** Seals one table in batches, each in a transaction of its own; beans name the table. */
public abstract class TableSealer {

    private ChainSealer chain;

    protected TableSealer() {}

    protected TableSealer(ChainSealer chain) {
        this.chain = chain;
    }

    /** Whether any row waits for its seal. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isWorkWaiting() {
        return chain.isWorkWaiting();
    }

    /** Seals the next batch and tells how many rows it had; 0 when another node is at it or nothing waits. */
    @OwnTransaction
    public int sealBatch() {
        return chain.sealBatch();
    }
}

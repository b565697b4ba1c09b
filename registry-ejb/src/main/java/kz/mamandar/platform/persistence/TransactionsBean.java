package kz.mamandar.platform.persistence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

@Stateless
@Guarded
public class TransactionsBean implements Transactions {

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Object call(Callable<Object> work) throws Exception {
        return work.call();
    }
}

package kz.mamandar.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Takes the call through a session bean, whose transactions the data source follows. */
@Interceptor
@OwnTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class OwnTransactionInterceptor {

    private final Transactions transactions;

    @Inject
    public OwnTransactionInterceptor(Transactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object inOwnTransaction(InvocationContext invocation) throws Exception {
        return transactions.call(invocation::proceed);
    }
}

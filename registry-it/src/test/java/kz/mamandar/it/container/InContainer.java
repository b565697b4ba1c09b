package kz.mamandar.it.container;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.Calls;

/** Calls services as a door does: the caller is set in the request of the thread, the container does the rest. */
final class InContainer implements Calls {

    @Override
    public <S, T> T as(Caller caller, Class<S> service, Function<S, T> call) {
        RequestContextController request = bean(RequestContextController.class);
        boolean begun = request.activate();
        CurrentCaller current = bean(CurrentCaller.class);
        Caller before = current.get();
        current.set(caller);
        try {
            return call.apply(bean(service));
        } finally {
            current.set(before);
            if (begun) {
                request.deactivate();
            }
        }
    }

    @Override
    public Jdbc jdbc() {
        return bean(Jdbc.class);
    }

    /** Threads in which the container works as in those of requests. */
    static ThreadFactory threads() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}

package kz.mamandar.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Set;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/** Refuses every call that a service method does not open itself to. */
@Interceptor
@Guarded
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class GuardInterceptor {

    private final CurrentCaller caller;

    @Inject
    public GuardInterceptor(CurrentCaller caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
        if (!isOpen(invocation.getMethod())) {
            throw new RegistryException(ErrorCode.FORBIDDEN);
        }
        return invocation.proceed();
    }

    private boolean isOpen(Method method) {
        AllowedTo allowed = method.getAnnotation(AllowedTo.class);
        return method.isAnnotationPresent(OpenToAll.class)
                || (allowed != null && caller.get().hasAnyOf(Set.of(allowed.value())));
    }
}

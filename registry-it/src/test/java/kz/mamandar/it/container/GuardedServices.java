package kz.mamandar.it.container;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

/** Every method of every guarded contract, as whoever injects it calls it. */
final class GuardedServices {

    private GuardedServices() {}

    /** A method of a service, called through what the container injects. */
    record Call(Object service, Class<?> contract, Method method) {

        @Override
        public String toString() {
            return contract.getName() + "." + method.getName();
        }
        /** Calls with nothing but zeros and nulls: the guard stands before whoever would look at them. */
        boolean isForbidden() {
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            try {
                method.invoke(service, nothing);
                return false;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof RegistryException refused && refused.code() == ErrorCode.FORBIDDEN;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The calls that are not open to all. */
    static Stream<Call> closed() {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Guarded.class))
                .flatMap(bean -> contract(bean).stream().flatMap(contract -> closed(beans, bean, contract)));
    }

    private static Stream<Call> closed(BeanManager beans, Bean<?> bean, Class<?> contract) {
        Object service = beans.getReference(bean, contract, beans.createCreationalContext(bean));
        return Arrays.stream(contract.getMethods())
                .filter(method -> !isOpenToAll(bean.getBeanClass(), method))
                .map(method -> new Call(service, contract, method));
    }

    private static boolean isOpenToAll(Class<?> bean, Method promised) {
        try {
            return bean.getMethod(promised.getName(), promised.getParameterTypes())
                    .isAnnotationPresent(OpenToAll.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Class<?>> contract(Bean<?> bean) {
        return Arrays.stream(bean.getBeanClass().getInterfaces())
                .filter(face -> face.getPackageName().startsWith("kz.mamandar"))
                .findFirst();
    }
}

package kz.mamandar.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The services of the domain put together without a container, for one transaction: fields marked for injection are filled,
 * {@code XService} is made by {@code XServiceBean}, settings have their defaults, events reach the observers that are named.
 * Who may call what is not checked here.
 */
public final class Services {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final EntityManager em;
    private final List<Class<?>> observers;

    Services(EntityManager em, Jdbc jdbc, Clock clock, CurrentCaller caller, List<Class<?>> observers) {
        this.em = em;
        this.observers = observers;
        made.put(EntityManager.class, em);
        made.put(Jdbc.class, jdbc);
        made.put(Clock.class, clock);
        made.put(CurrentCaller.class, caller);
        made.put(ServerSecret.class, Secrets.secret());
    }

    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = type.isInterface() ? get(implementation(type)) : make(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private static Class<?> implementation(Class<?> contract) {
        try {
            return Class.forName(contract.getName() + "Bean");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(contract + " has no bean of its name", e);
        }
    }

    private Object make(Class<?> type) {
        try {
            Object bean = constructed(type);
            made.put(type, bean);
            for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made here", e);
        }
    }

    private Object constructed(Class<?> type) throws ReflectiveOperationException {
        Optional<Constructor<?>> injecting = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst();
        Constructor<?> constructor = injecting.isPresent() ? injecting.get() : type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(Parameter::getType)
                .map(this::get)
                .toArray();
        return constructor.newInstance(arguments);
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(bean, em);
        } else if (field.isAnnotationPresent(ConfigProperty.class)) {
            field.set(bean, setting(field));
        } else if (field.getType() == Event.class) {
            field.set(
                    bean,
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Event.class},
                            (proxy, method, arguments) -> tell(arguments[0])));
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.set(bean, get(field.getType()));
        }
    }

    private static Object setting(Field field) {
        String text = field.getAnnotation(ConfigProperty.class).defaultValue();
        if (field.getType() == Optional.class) {
            return Optional.empty();
        }
        if (field.getType() == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (field.getType() == long.class) {
            return Long.valueOf(text);
        }
        return field.getType() == String.class ? text : java.time.LocalTime.parse(text);
    }

    private Object tell(Object event) throws ReflectiveOperationException {
        for (Class<?> observer : observers) {
            for (Method method : observer.getDeclaredMethods()) {
                if (method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event)) {
                    method.setAccessible(true);
                    invoke(method, get(observer), event);
                }
            }
        }
        return null;
    }

    private static void invoke(Method method, Object bean, Object event) throws IllegalAccessException {
        try {
            method.invoke(bean, event);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}

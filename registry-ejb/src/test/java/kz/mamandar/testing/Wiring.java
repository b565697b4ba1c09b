package kz.mamandar.testing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Injects as CDI would: by type, a contract X by its bean XBean, settings by their names, events to their observers. */
final class Wiring {

    private static final List<Method> OBSERVERS = observers();

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<String, String> settings;

    Wiring(Map<String, String> settings) {
        this.settings = settings;
    }

    <T> Wiring with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    <T> T get(Class<T> type) {
        if (made.containsKey(type)) {
            return type.cast(made.get(type));
        }
        try {
            Class<?> bean = type.isInterface() ? Class.forName(type.getName() + "Bean") : type;
            return type.cast(make(type, bean));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot wire " + type.getName(), e);
        }
    }

    private Object make(Class<?> type, Class<?> bean) throws ReflectiveOperationException {
        Optional<Constructor<?>> injected = Arrays.stream(bean.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst();
        Constructor<?> constructor = injected.isPresent() ? injected.get() : bean.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(parameter -> value(parameter, parameter.getParameterizedType()))
                .toArray();
        Object instance = constructor.newInstance(arguments);
        made.put(type, instance);
        made.put(bean, instance);
        for (Field field : bean.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                field.setAccessible(true);
                field.set(instance, value(field, field.getGenericType()));
            }
        }
        for (Method method : bean.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(instance);
            }
        }
        return instance;
    }

    private Object value(AnnotatedElement place, Type type) {
        ConfigProperty setting = place.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            String text = settings.getOrDefault(setting.name(), setting.defaultValue());
            return setting(type, text.equals(ConfigProperty.UNCONFIGURED_VALUE) ? null : text);
        }
        if (place.isAnnotationPresent(PersistenceContext.class)) {
            return get(EntityManager.class);
        }
        boolean event = type instanceof ParameterizedType generic && generic.getRawType() == Event.class;
        return event ? new Observed<>(this) : get((Class<?>) type);
    }

    private static Object setting(Type type, String text) {
        if (type instanceof ParameterizedType) {
            return Optional.ofNullable(text);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (type == long.class || type == int.class) {
            return Integer.parseInt(text);
        }
        return type == boolean.class ? Boolean.valueOf(text) : text;
    }

    private void observe(Object event) {
        OBSERVERS.stream()
                .filter(method -> method.getParameterTypes()[0] == event.getClass())
                .forEach(method -> tell(method, event));
    }

    private void tell(Method observer, Object event) {
        try {
            observer.setAccessible(true);
            observer.invoke(get(observer.getDeclaringClass()), event);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Methods of the domain that observe events. */
    private static List<Method> observers() {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve("kz"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .map(Wiring::loaded)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Arrays.stream(method.getParameters())
                            .anyMatch(parameter -> parameter.isAnnotationPresent(Observes.class)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Wiring.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Observed<T>(Wiring wiring) implements Event<T> {

        @Override
        public void fire(T event) {
            wiring.observe(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions how) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

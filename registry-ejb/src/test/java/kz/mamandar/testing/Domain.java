package kz.mamandar.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.SnapshotReader;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;

/**
 * The services of the domain on a test database, without a container: wired by {@link Wiring}, JPA and JDBC of a call in one
 * transaction, the clock and the caller in the hands of the test. What a service does in a transaction of its own happens
 * in that of the call; the guard does not stand in between: both are proven in the container.
 */
public final class Domain implements Calls {

    private final Database database;
    private final Clock clock;
    private final Map<String, String> settings;

    public Domain(Database database, Clock clock, Map<String, String> settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    public Domain(Database database, Clock clock) {
        this(database, clock, Map.of());
    }

    @Override
    public <S, T> T as(Caller caller, Class<S> service, Function<S, T> call) {
        return database.inTransaction(
                em -> call.apply(wired(caller, em, new Jdbc(sharing(em))).get(service)));
    }

    /** As a service does it that wants no transaction around: each statement stands for itself. */
    public <S, T> T withoutTransaction(Caller caller, Class<S> service, Function<S, T> call) {
        return database.inTransaction(
                em -> call.apply(wired(caller, em, database.jdbc()).get(service)));
    }

    private Wiring wired(Caller caller, EntityManager em, Jdbc jdbc) {
        CurrentCaller current = new CurrentCaller();
        current.set(caller);
        return new Wiring(settings)
                .with(EntityManager.class, em)
                .with(Jdbc.class, jdbc)
                .with(Clock.class, clock)
                .with(CurrentCaller.class, current)
                .with(ServerSecret.class, Secrets.secret())
                .with(SnapshotReader.class, new SnapshotReader(database.dataSource()))
                .with(RateLimiter.class, new RateLimiter(Secrets.secret(), database.dataSource()));
    }

    @Override
    public Jdbc jdbc() {
        return database.jdbc();
    }

    /** Gives the connection of the transaction and keeps it open when it is handed back. */
    private static DataSource sharing(EntityManager em) {
        Connection connection = em.unwrap(Connection.class);
        Connection kept = proxy(
                Connection.class,
                method -> method.getName().equals("close") ? Optional.empty() : Optional.of(connection));
        return (DataSource) Proxy.newProxyInstance(
                Domain.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> kept);
    }

    /** Hands each call on to what is given for its method, or does nothing. */
    private static <T> T proxy(Class<T> type, Function<Method, Optional<T>> target) {
        return type.cast(Proxy.newProxyInstance(
                Domain.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Optional<T> real = target.apply(method);
                    try {
                        return real.isPresent() ? method.invoke(real.get(), arguments) : null;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

package kz.mamandar.testing;

import java.util.function.Consumer;
import java.util.function.Function;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Caller;

/** How a test calls services, wherever they run: each call is one transaction of one caller. */
public interface Calls {

    <S, T> T as(Caller caller, Class<S> service, Function<S, T> call);

    /** Looks into the database, past the services. */
    Jdbc jdbc();

    default <S> void run(Caller caller, Class<S> service, Consumer<S> call) {
        as(caller, service, found -> {
            call.accept(found);
            return null;
        });
    }
}

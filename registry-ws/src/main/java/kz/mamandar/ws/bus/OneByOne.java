package kz.mamandar.ws.bus;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mamandar.platform.persistence.PersistenceFailure;

/**
 * Works a queue off. A row that fails in a way nobody foresaw is left to come again when its lease ends: it must neither hold up those
 * taken with it nor reach the timer, which the server would end for good.
 */
final class OneByOne {

    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private OneByOne() {}

    /** @param name of a row, for the log */
    static <T> void work(Supplier<List<T>> take, Function<T, ?> name, Consumer<T> work) {
        List<T> batch = take.get();
        while (!batch.isEmpty()) {
            batch.forEach(row -> one(row, name, work));
            batch = take.get();
        }
    }

    private static <T> void one(T row, Function<T, ?> name, Consumer<T> work) {
        try {
            work.accept(row);
        } catch (PersistenceFailure databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.ERROR, "Work on " + name.apply(row) + " of the bus failed, it comes again", unforeseen);
        }
    }
}

package kz.mamandar.web.publication.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.specialist.SpecialistView;

/**
 * Looks numbers up, a thousand with one question to the database. A node reads two lists at once and lets others wait a
 * little: a table may take much memory while it is read.
 */
@ApplicationScoped
public class NumbersCheck {

    static final int AT_ONCE = 2;
    private static final long PATIENCE = 10;
    private static final int PER_QUESTION = 1_000;

    @Inject
    private PublicRegistryService registry;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Takes the numbers and checks them in their order; TOO_MANY_REQUESTS while others keep the node busy. */
    public List<CheckedNumber> check(Supplier<List<String>> numbers) {
        if (!entered()) {
            throw new RegistryException(ErrorCode.TOO_MANY_REQUESTS);
        }
        try {
            return check(numbers.get());
        } finally {
            free.release();
        }
    }

    private boolean entered() {
        try {
            return free.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<CheckedNumber> check(List<String> numbers) {
        List<CheckedNumber> checked = new ArrayList<>(numbers.size());
        for (int from = 0; from < numbers.size(); from += PER_QUESTION) {
            List<String> some = numbers.subList(from, Math.min(from + PER_QUESTION, numbers.size()));
            List<Optional<SpecialistView>> found = registry.lookup(some);
            for (int i = 0; i < some.size(); i++) {
                checked.add(new CheckedNumber(some.get(i), found.get(i)));
            }
        }
        return checked;
    }
}

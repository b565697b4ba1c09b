package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.mamandar.calendar.CalendarReader;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.rules.calendar.DueDateRule;

/**
 * Fills a registry with synthetic published entries and open applications, as if providers had applied and a reviewer had
 * decided. Loads by COPY with every constraint and trigger in force, in chunks that commit whole, beside a product that runs
 * or without one. The n-th synthetic person is the same everywhere; each load goes on where the last one ended.
 */
public final class SyntheticRegistry {

    /** There are no identifiers for more, over all loads of one registry. */
    public static final int MOST = 3_300_000;

    private static final int CHUNK = 5_000;
    private static final int WORKERS = 2;
    private static final List<String> LOADED = List.of(
            "account",
            "provider",
            "provider_setting",
            "consent",
            "application",
            "application_document",
            "application_round",
            "decision",
            "specialist",
            "specialist_version",
            "publication",
            "change_event");

    private final DataSource dataSource;
    private final Clock clock;
    private final LocalTime closing;

    public SyntheticRegistry(DataSource dataSource, Clock clock, LocalTime closing) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.closing = closing;
    }

    /** Is told how many of all entries and applications are there. */
    @FunctionalInterface
    public interface Progress {
        void loaded(long done, long all);
    }

    /**
     * Loads and returns when the planner knows the new rows.
     *
     * @param specialists published entries to add
     * @param open applications under review to add
     */
    public void load(int specialists, int open, Progress progress) {
        SyntheticRange range = SyntheticRange.reserve(dataSource, clock, specialists, open);
        SyntheticChunk.Context context = new SyntheticChunk.Context(
                SyntheticCodes.read(dataSource),
                new SyntheticTerms(new DueDateRule(CalendarReader.read(dataSource), closing), clock),
                SyntheticReviewer.id(dataSource, clock));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CompletionService<Integer> loading = new ExecutorCompletionService<>(workers);
            List<SyntheticChunk> chunks = chunks(context, range, specialists, open);
            chunks.forEach(chunk -> loading.submit(() -> chunk.load(dataSource)));
            long done = 0;
            for (int i = 0; i < chunks.size(); i++) {
                done += loading.take().get();
                progress.loaded(done, (long) specialists + open);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException failed
                    ? new PersistenceFailure(failed)
                    : new IllegalStateException("a chunk was not loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
        analyse();
    }

    private static List<SyntheticChunk> chunks(
            SyntheticChunk.Context context, SyntheticRange range, int specialists, int open) {
        List<SyntheticChunk> chunks = new ArrayList<>();
        long person = range.firstPerson();
        long provider = range.firstProvider();
        for (boolean registered : List.of(true, false)) {
            long end = person + (registered ? specialists : open);
            while (person < end) {
                int size = (int) Math.min(CHUNK, end - person);
                chunks.add(new SyntheticChunk(context, provider, person, size, registered));
                person += size;
                provider += SyntheticRange.providersFor(size);
            }
        }
        return chunks;
    }

    /** Dead rows of the change feed go, pending entries of the search indexes move in, the planner learns the sizes. */
    private void analyse() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : LOADED) {
                statement.execute("vacuum (analyze) " + table);
            }
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }
}

package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.platform.persistence.SnapshotReader;
import kz.mamandar.publication.ChangeFeedService.Change;
import kz.mamandar.publication.ChangeFeedService.ChangePage;
import kz.mamandar.publication.PublicRow.Column;
import kz.mamandar.specialist.SpecialistViews;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An extract and the changes behind its cursor together are the registry, whatever happens meanwhile. */
class ExtractIT {

    private static final int WRITERS = 4;
    private static final int CHANGES_EACH = 80;
    private static final int ENTRIES = 25;
    private static final int EXTRACTS = 8;
    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final ChangeFeedServiceBean feed = new ChangeFeedServiceBean();
    private final ExtractServiceBean extracts = new ExtractServiceBean();
    private Database database;
    private FeedRegister register;

    @BeforeEach
    void emptyRegister() {
        database = Database.fresh("extract_" + ++databases);
        register = new FeedRegister(database, clock);
        feed.jdbc = database.jdbc();
        feed.views = new SpecialistViews(new Classifiers(database.jdbc(), clock));
        extracts.snapshots = new SnapshotReader(database.dataSource());
        extracts.feed = feed;
    }

    /** What stands where: the version of each public entry by its number. */
    private record Taken(String cursor, Map<String, Integer> versions) {}

    @Test
    void whoAppliesTheFeedToAnEarlierExtractHasExactlyTheLatest() throws Exception {
        List<Taken> earlier = takenWhile((entry, random) -> {
            switch (random.nextInt(4)) {
                case 0 -> register.consent(entry, false);
                case 1 -> register.consent(entry, true);
                default -> register.change(entry, random.nextInt(5) > 0, jdbc -> pause(random));
            }
        });
        Map<String, Integer> today = taken().versions();

        assertThat(earlier).hasSize(EXTRACTS);
        for (Taken yesterday : earlier) {
            Map<String, Integer> followed = new TreeMap<>(yesterday.versions());
            changesSince(yesterday.cursor()).forEach(change -> change.snapshot()
                    .ifPresentOrElse(
                            view -> followed.put(change.registryNumber(), view.version()),
                            () -> followed.remove(change.registryNumber())));
            assertThat(followed).isEqualTo(today);
        }
    }

    @Test
    void noChangeBehindTheCursorIsInTheExtractAlready() throws Exception {
        List<Taken> earlier = takenWhile((entry, random) -> register.change(entry, true, jdbc -> pause(random)));

        for (Taken taken : earlier) {
            assertThat(changesSince(taken.cursor())).allSatisfy(change -> assertThat(change.version())
                    .isGreaterThan(taken.versions().getOrDefault(change.registryNumber(), 0)));
        }
    }

    @Test
    void workForOneNodeIsGivenToTheFirstUntilItsExtractEnds() throws IOException {
        ExtractServiceBean other = new ExtractServiceBean();
        other.snapshots = new SnapshotReader(database.dataSource());
        other.feed = feed;
        PublicCriteria all = PublicCriteria.all(1);

        List<Boolean> meanwhile = extracts.open(all, first -> {
            boolean alone = first.alone("work");
            return List.of(
                    alone,
                    other.open(all, second -> second.alone("work")),
                    other.open(all, second -> second.alone("other work")));
        });

        assertThat(meanwhile).containsExactly(true, false, true);
        boolean aloneAfterwards = other.open(all, after -> after.alone("work"));
        assertThat(aloneAfterwards).isTrue();
    }

    @Test
    void aReaderThatFailsGivesItsConnectionBackClean() throws IOException {
        IntStream.range(0, 50).forEach(i -> register.change(register.addEntry(), true, jdbc -> {}));

        assertThatThrownBy(() -> extracts.open(
                        PublicCriteria.all(1),
                        extract -> extract.rows(row -> {
                            throw new IOException("the client is gone");
                        })))
                .hasMessage("the client is gone");

        assertThat(taken().versions()).hasSize(50);
        assertThat(database.jdbc()
                        .count(
                                "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in%'",
                                List.of()))
                .isZero();
    }

    @Test
    void filtersOfAnExtractAreValuesWhateverTheyContain() throws IOException {
        register.change(register.addEntry(), true, jdbc -> {});

        assertThat(numbers(Optional.of("касымова"))).hasSize(1);
        assertThat(numbers(Optional.of("')) to stdout; drop table publication; --")))
                .isEmpty();
        assertThat(numbers(Optional.of("100% \\ _ ' ? \""))).isEmpty();
    }

    private List<String> numbers(Optional<String> query) throws IOException {
        PublicCriteria all = PublicCriteria.all(1);
        PublicCriteria criteria = new PublicCriteria(
                query,
                all.regionCode(),
                all.professionCode(),
                all.categoryCode(),
                all.settingCode(),
                all.organisation(),
                all.cursor(),
                1);
        return extracts.open(criteria, extract -> {
            List<String> found = new ArrayList<>();
            extract.rows(row -> found.add(row.text(Column.REGISTRY_NUMBER)));
            return found;
        });
    }

    /** Extracts that were taken one after another while writers changed entries. */
    private List<Taken> takenWhile(BiConsumer<Long, Random> change) throws Exception {
        List<Long> entries =
                IntStream.range(0, ENTRIES).mapToObj(i -> register.addEntry()).toList();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(pool.submit(writing(entries, new Random(writer), change)));
        }
        pool.shutdown();
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < EXTRACTS; i++) {
            taken.add(taken());
        }
        for (Future<?> writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }
        return taken;
    }

    private static Callable<Void> writing(List<Long> entries, Random random, BiConsumer<Long, Random> change) {
        return () -> {
            for (int i = 0; i < CHANGES_EACH; i++) {
                change.accept(entries.get(random.nextInt(entries.size())), random);
            }
            return null;
        };
    }

    private static void pause(Random random) {
        LockSupport.parkNanos(random.nextInt(3_000_000));
    }

    private Taken taken() throws IOException {
        return extracts.open(PublicCriteria.all(1), extract -> {
            Map<String, Integer> versions = new TreeMap<>();
            extract.rows(
                    row -> versions.put(row.text(Column.REGISTRY_NUMBER), Integer.valueOf(row.text(Column.VERSION))));
            return new Taken(extract.feedCursor(), versions);
        });
    }

    private List<Change> changesSince(String cursor) {
        List<Change> changes = new ArrayList<>();
        ChangePage page = feed.read(Optional.of(cursor), 50);
        changes.addAll(page.items());
        while (page.more()) {
            page = feed.read(Optional.of(page.next()), 50);
            changes.addAll(page.items());
        }
        return changes;
    }
}

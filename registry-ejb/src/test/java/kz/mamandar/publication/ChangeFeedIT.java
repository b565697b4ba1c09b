package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.mamandar.audit.TestAudit;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.publication.ChangeFeedService.Change;
import kz.mamandar.publication.ChangeFeedService.ChangePage;
import kz.mamandar.specialist.SpecialistViews;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeFeedIT {

    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 60;
    private static final int ENTRIES = 12;
    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();
    private final ChangeFeedServiceBean feed = new ChangeFeedServiceBean();
    private Database database;
    private FeedRegister register;

    @BeforeEach
    void emptyFeed() {
        database = Database.fresh("change_feed_" + ++databases);
        register = new FeedRegister(database, clock);
        feed.jdbc = database.jdbc();
        feed.views = new SpecialistViews(new Classifiers(database.jdbc(), clock));
        feed.audit = TestAudit.on(database, caller, clock);
    }

    @Test
    void a_reader_beside_eight_writers_sees_every_change_once_and_in_the_order_of_its_entry() throws Exception {
        List<Long> entries =
                IntStream.range(0, ENTRIES).mapToObj(i -> register.addEntry()).toList();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(pool.submit(writing(entries, new Random(writer))));
        }
        pool.shutdown();

        List<Change> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        boolean lastLook = false;
        while (true) {
            ChangePage page = feed.read(cursor, 7);
            seen.addAll(page.items());
            cursor = Optional.of(page.next());
            if (page.items().isEmpty() && lastLook) {
                break;
            }
            lastLook = pool.isTerminated();
        }
        for (Future<?> writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }

        assertThat(seen).hasSize((int) feed.jdbc.count("select count(*) from change_event", List.of()));
        assertThat(seen.stream().map(Change::cursor)).doesNotHaveDuplicates();
        assertThatEachEntryComesInOrder(seen);
        assertThatAFollowerHasThePublicRegistry(seen);
    }

    private Callable<Void> writing(List<Long> entries, Random random) {
        return () -> {
            for (int i = 0; i < CHANGES_EACH; i++) {
                long entry = entries.get(random.nextInt(entries.size()));
                register.change(entry, random.nextInt(4) > 0, jdbc -> LockSupport.parkNanos(random.nextInt(4_000_000)));
            }
            return null;
        };
    }

    private static void assertThatEachEntryComesInOrder(List<Change> seen) {
        Map<String, Integer> versions = new HashMap<>();
        for (Change change : seen) {
            Integer before = versions.put(change.registryNumber(), change.version());
            assertThat(change.version()).isGreaterThan(before == null ? 0 : before);
        }
    }

    private void assertThatAFollowerHasThePublicRegistry(List<Change> seen) {
        Map<String, Integer> followed = new HashMap<>();
        for (Change change : seen) {
            if (change.tombstone()) {
                followed.remove(change.registryNumber());
            } else {
                followed.put(
                        change.registryNumber(), change.snapshot().orElseThrow().version());
            }
        }
        List<Map.Entry<String, Integer>> published = database.jdbc()
                .list(
                        "select registry_number, version from publication",
                        List.of(),
                        row -> Map.entry(row.getString(1), row.getInt(2)));
        assertThat(followed.entrySet()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void a_change_that_commits_late_comes_behind_the_cursor_that_was_given_out() {
        long early = register.addEntry();
        long late = register.addEntry();
        List<ChangePage> read = new ArrayList<>();
        register.change(late, true, open -> {
            register.change(early, true, jdbc -> {});
            read.add(feed.read(Optional.empty(), 10));
        });
        assertThat(read.get(0).items()).hasSize(1);
        ChangePage after = feed.read(Optional.of(read.get(0).next()), 10);
        assertThat(after.items()).hasSize(1);
        assertThat(after.items().get(0).registryNumber())
                .isNotEqualTo(read.get(0).items().get(0).registryNumber());
    }

    @Test
    void a_hidden_entry_is_a_tombstone_in_all_its_changes() {
        long entry = register.addEntry();
        register.change(entry, true, jdbc -> {});
        register.change(entry, false, jdbc -> {});
        List<Change> changes = feed.read(Optional.empty(), 10).items();
        assertThat(changes).hasSize(2).allMatch(Change::tombstone);
    }

    @Test
    void pages_join_and_say_whether_more_is_there() {
        long entry = register.addEntry();
        IntStream.range(0, 5).forEach(i -> register.change(entry, true, jdbc -> {}));
        ChangePage first = feed.read(Optional.empty(), 3);
        ChangePage second = feed.read(Optional.of(first.next()), 3);
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(second.next()).isEqualTo(feed.end());
        ChangePage third = feed.read(Optional.of(second.next()), 3);
        assertThat(third.items()).isEmpty();
        assertThat(third.next()).isEqualTo(second.next());
        assertThat(new HashSet<>(first.items())).hasSize(3);
    }

    @Test
    void a_cursor_that_was_not_given_out_here_is_refused() {
        register.change(register.addEntry(), true, jdbc -> {});
        for (String foreign : List.of("nonsense", "", new ChangeCursor(99).encoded())) {
            assertThatThrownBy(() -> feed.read(Optional.of(foreign), 10))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage("INVALID_REQUEST");
        }
    }

    @Test
    void an_entry_outside_the_regions_of_a_client_is_a_tombstone_to_it() {
        caller.set(Caller.client(5, "feed-region", "10.0.0.1"));
        register.change(register.addEntry(), true, jdbc -> {});
        String home = feed.read(Optional.empty(), 10)
                .items()
                .get(0)
                .snapshot()
                .orElseThrow()
                .region()
                .code();
        assertThat(seenWithin(Set.of(home)).tombstone()).isFalse();
        assertThat(seenWithin(Set.of("999999999")).tombstone()).isTrue();
    }

    private Change seenWithin(Set<String> regions) {
        ClientScope scope = new ClientScope(Set.of(), Set.of(), regions);
        return feed.read(Optional.empty(), 10, Inquiry.of("600140000008", "Салыстыру", scope))
                .items()
                .get(0);
    }

    @Test
    void a_read_by_a_client_is_audited_with_its_purpose() {
        caller.set(Caller.client(5, "feed-client", "10.0.0.1"));
        feed.read(Optional.empty(), 10, Inquiry.of("600140000008", "Салыстыру", ClientScope.of(Set.of())));
        List<String> audited = database.jdbc()
                .list(
                        "select actor_id || ' ' || action || ' ' || purpose as line from audit_event",
                        List.of(),
                        row -> row.getString("line"));
        assertThat(audited).containsExactly("feed-client CHANGES_READ Салыстыру");
    }
}

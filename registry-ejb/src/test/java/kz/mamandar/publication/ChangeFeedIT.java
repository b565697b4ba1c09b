package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.publication.ChangeFeedService.Change;
import kz.mamandar.publication.ChangeFeedService.ChangePage;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeFeedIT {

    private static final int WRITERS = 8;
    private static final int CHANGES = 12;
    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Database database;
    private Domain domain;
    private Story story;
    private Caller reviewer;

    @BeforeEach
    void emptyFeed() {
        database = Database.fresh("feed_" + ++databases);
        domain = new Domain(database, clock, TemporaryFiles.settings());
        story = new Story(domain);
        reviewer = story.staff(Role.REVIEWER);
    }

    @Test
    void a_follower_of_eight_writers_sees_every_change_once_and_those_of_an_entry_in_order() {
        List<Caller> providers =
                IntStream.range(0, WRITERS).mapToObj(i -> published(2)).toList();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<List<Change>>> tasks = new ArrayList<>();
        for (Caller provider : providers) {
            tasks.add(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    story.providerConsents(provider, i % 2 == 1);
                }
                writing.decrementAndGet();
                return List.of();
            });
        }
        tasks.add(() -> follow(writing));
        List<Change> seen = AtOnce.run(tasks).get(WRITERS);
        assertThat(seen).extracting(Change::cursor).doesNotHaveDuplicates();
        List<String> written = events("order by place");
        assertThat(seen).hasSize(written.size()).hasSize(WRITERS * 2 * (CHANGES + 1));
        assertThat(seen).extracting(Change::registryNumber).containsExactlyElementsOf(written);
        assertThat(domain.jdbc()
                        .count(
                                "select count(*) from (select id, lag(id) over (partition by specialist_id order by place) as before"
                                        + " from change_event) as e where before > id",
                                List.of()))
                .as("changes of one entry out of the order in which they were made")
                .isZero();
    }

    @Test
    void a_change_that_commits_late_comes_after_those_that_were_read_already_and_is_not_skipped() throws SQLException {
        Caller early = published(1);
        Caller late = published(1);
        String cursor = feed(Optional.empty()).next();
        try (Connection paused = database.dataSource().getConnection()) {
            paused.setAutoCommit(false);
            insertEvent(paused, number(late));
            story.providerConsents(early, false);
            ChangePage read = feed(Optional.of(cursor));
            assertThat(read.items()).extracting(Change::registryNumber).containsExactly(number(early));
            assertThat(read.more()).isFalse();
            assertThat(feed(Optional.of(read.next())).items()).isEmpty();
            paused.commit();
            assertThat(feed(Optional.of(read.next())).items())
                    .extracting(Change::registryNumber)
                    .containsExactly(number(late));
        }
    }

    @Test
    void a_reader_never_gives_out_a_place_that_is_not_committed() throws SQLException {
        published(1);
        String cursor = feed(Optional.empty()).next();
        Caller other = published(1);
        try (Connection placing = database.dataSource().getConnection();
                Statement statement = placing.createStatement()) {
            placing.setAutoCommit(false);
            statement.execute("select place_changes()");
            assertThat(domain.jdbc().count("select count(*) from change_event where place is null", List.of()))
                    .isPositive();
            placing.rollback();
        }
        assertThat(feed(Optional.of(cursor)).items())
                .extracting(Change::registryNumber)
                .containsExactly(number(other));
    }

    @Test
    void a_follower_that_starts_anew_ends_with_what_is_public_now() {
        Caller shown = published(1);
        Caller hidden = published(1);
        story.providerConsents(hidden, false);
        List<Change> all = feed(Optional.empty()).items();
        assertThat(all.get(all.size() - 1).tombstone()).isTrue();
        assertThat(all.get(all.size() - 1).registryNumber()).isEqualTo(number(hidden));
        assertThat(all.get(0).snapshot()).map(view -> view.registryNumber()).contains(number(shown));
        assertThat(all)
                .filteredOn(change -> change.registryNumber().equals(number(hidden)))
                .as("what was withdrawn since is told of without a word on it")
                .allMatch(Change::tombstone);
    }

    private List<Change> follow(AtomicInteger writing) {
        List<Change> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        boolean last;
        do {
            last = writing.get() == 0;
            ChangePage page = feed(cursor);
            seen.addAll(page.items());
            cursor = Optional.of(page.next());
            last = last && !page.more();
        } while (!last);
        return seen;
    }

    private ChangePage feed(Optional<String> cursor) {
        return domain.withoutTransaction(
                Caller.anonymous("192.0.2.9"), ChangeFeedService.class, feed -> feed.read(cursor, 50));
    }

    private Caller published(int entries) {
        Caller provider = story.organisation();
        story.providerConsents(provider, true);
        for (int i = 0; i < entries; i++) {
            Person person = story.submitted(provider);
            story.register(reviewer, person);
            story.specialistConsents(person, true);
        }
        return provider;
    }

    private String number(Caller provider) {
        return domain.jdbc()
                .find(
                        "select s.registry_number from specialist s join provider p on p.id = s.provider_id where p.account_id = ?",
                        List.of(provider.id().orElseThrow()),
                        row -> row.getString(1))
                .orElseThrow();
    }

    private List<String> events(String order) {
        return domain.jdbc()
                .list("select registry_number from change_event " + order, List.of(), row -> row.getString(1));
    }

    private static void insertEvent(Connection connection, String number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into change_event (specialist_id, registry_number, kind, version, changed_at)"
                        + " select id, registry_number, 'PUBLISHED', 1, now() from specialist where registry_number = ?")) {
            insert.setString(1, number);
            insert.executeUpdate();
        }
    }
}

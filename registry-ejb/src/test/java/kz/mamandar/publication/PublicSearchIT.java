package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.demo.SyntheticRegistry;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a search follow each other without gap or repetition, exact hits first. */
class PublicSearchIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T07:00:00Z"), RegistryClock.ZONE);
    private static final int PAGE = 7;

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.fresh("public_search");
        new SyntheticRegistry(database.dataSource(), CLOCK, LocalTime.of(18, 30)).load(2_000, 0, (done, all) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"Қасымов", "касымов", "омир", "Әсел нурлан", "иванова", "Н", "кызы", "nobody"})
    void everyHitComesOnceAndExactOnesFirst(String query) {
        List<Found> found = allPages(query);
        String[] words = SearchFolding.looseKey(query).split(" ");
        String[] exact = SearchFolding.exactKey(query).split(" ");
        List<Found> wanted = names().stream()
                .filter(name -> hits(SearchFolding.looseKey(name.text()), words))
                .toList();
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
        List<Boolean> isExact = found.stream()
                .map(name -> hits(SearchFolding.exactKey(name.text()), exact))
                .toList();
        assertThat(isExact).isSortedAccordingTo((one, two) -> Boolean.compare(two, one));
    }

    private static boolean hits(String key, String[] words) {
        return List.of(words).stream().allMatch(word -> (" " + key).contains(" " + word));
    }

    private static List<Found> names() {
        return database.jdbc()
                .list(
                        "select specialist_id, sort_name from publication",
                        List.of(),
                        row -> new Found(row.getLong(1), row.getString(2)));
    }

    private static List<Found> allPages(String query) {
        PublicQuery search = new PublicQuery(byName(query));
        List<Found> all = new ArrayList<>();
        List<PageCursor> page = page(search, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(hit -> all.add(new Found(hit.id(), hit.key())));
            page = page(search, Optional.of(page.get(page.size() - 1)));
        }
        return all;
    }

    private static List<PageCursor> page(PublicQuery search, Optional<PageCursor> after) {
        List<PageCursor> collected = read(search.page(after, PAGE));
        List<PageCursor> walked = read(search.walk(after, PAGE).orElseThrow());
        assertThat(walked.size() == PAGE ? walked : collected).isEqualTo(collected);
        return collected;
    }

    private static List<PageCursor> read(Sql sql) {
        return database.jdbc()
                .listPlanned(
                        sql.text(),
                        sql.parameters(),
                        row -> new PageCursor(
                                row.getInt("rank"), row.getString("sort_text"), row.getLong("specialist_id")));
    }

    private static PublicCriteria byName(String query) {
        Optional<String> none = Optional.empty();
        return new PublicCriteria(Optional.of(query), none, none, none, none, none, none, PAGE);
    }

    private record Found(long id, String text) {}
}

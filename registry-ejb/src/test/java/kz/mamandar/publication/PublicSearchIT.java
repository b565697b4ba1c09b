package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.demo.SyntheticRegistry;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.PublicHits.Hit;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.SpecialistViews;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a search follow each other without gap or repetition: of one word surnames first, and what is spelt as typed before the rest. */
class PublicSearchIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T07:00:00Z"), RegistryClock.ZONE);
    private static final int PAGE = 7;

    /** Surnames of two words, with ё and without, and one that is a given name as well. */
    private static final List<String> UNUSUAL = List.of(
            "Ахметов-Қасымов Нұрлан Серікұлы",
            "Қасымов-Ахметов Ерлан Серікұлы",
            "Алёшин Пётр Иванович",
            "Алешин Павел Иванович",
            "Алёшин Андрей Иванович",
            "Қасым Айгүл Нұрланқызы");

    private static Database database;

    private static PublicHits hits;

    @BeforeAll
    static void load() {
        database = Database.fresh("public_search");
        new SyntheticRegistry(database.dataSource(), CLOCK, LocalTime.of(18, 30)).load(2_000, 0, (done, all) -> {});
        hits = new PublicHits(database.jdbc(), new SpecialistViews(new Classifiers(database.jdbc(), CLOCK)));
        List<Found> some = names().subList(0, UNUSUAL.size());
        for (int i = 0; i < UNUSUAL.size(); i++) {
            rename(some.get(i).id(), UNUSUAL.get(i));
        }
    }

    private static void rename(long id, String name) {
        database.jdbc()
                .update(
                        "update publication set surname = ?, sort_name = ?, search_exact = ?, search_loose = ? where specialist_id = ?",
                        List.of(
                                name.split(" ")[0],
                                name,
                                " " + SearchFolding.exactKey(name),
                                " " + SearchFolding.looseKey(name),
                                id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қасымов",
                "касымов",
                "касым",
                "Қасым",
                "к",
                "ахметов",
                "алеш",
                "алёшин",
                "айгул",
                "омир",
                "Әсел нурлан",
                "иванова",
                "Н",
                "кызы",
                "nobody"
            })
    void everyHitComesOnceInTheOrderOfRanksAndNames(String query) {
        String[] words = SearchFolding.looseKey(query).split(" ");
        List<Found> wanted = names().stream()
                .filter(name -> hits(SearchFolding.looseKey(name.text()), words))
                .sorted(Comparator.comparingInt(name -> rank(name.text(), query)))
                .toList();

        assertThat(allPages(query)).isEqualTo(wanted);
    }

    private static int rank(String name, String query) {
        String[] exact = SearchFolding.exactKey(query).split(" ");
        if (exact.length == 1 && SearchFolding.looseKey(name).startsWith(SearchFolding.looseKey(query))) {
            return SearchFolding.exactKey(name).startsWith(exact[0]) ? 0 : 1;
        }
        return hits(SearchFolding.exactKey(name), exact) ? 2 : 3;
    }

    private static boolean hits(String key, String[] words) {
        return List.of(words).stream().allMatch(word -> (" " + key).contains(" " + word));
    }

    private static List<Found> names() {
        return database.jdbc()
                .list(
                        "select specialist_id, sort_name from publication order by sort_name, specialist_id",
                        List.of(),
                        row -> new Found(row.getLong(1), row.getString(2)));
    }

    private static List<Found> allPages(String query) {
        PublicQuery search = new PublicQuery(byName(query));
        List<Found> all = new ArrayList<>();
        List<Hit> page = hits.find(search, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(
                    hit -> all.add(new Found(hit.cursor().id(), hit.cursor().key())));
            page = hits.find(search, Optional.of(page.get(page.size() - 1).cursor()), PAGE);
        }
        return all;
    }

    /** A walk that fills a page fills it as collecting all hits would. */
    @ParameterizedTest
    @ValueSource(strings = {"Айгүл", "Өмір", "Н"})
    void walkedPagesAreTheCollectedOnes(String query) {
        PublicQuery search = new PublicQuery(byName(query));
        List<PageCursor> walked = read(search.walk(Optional.empty(), PAGE).orElseThrow());

        assertThat(walked).hasSize(PAGE).isEqualTo(read(search.page(Optional.empty(), PAGE)));
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

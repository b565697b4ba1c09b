package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.demo.SyntheticRegistry;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.PublicHits.Hit;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.publication.PublicSort.Direction;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.SpecialistViews;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a search follow each other without gap or repetition: surnames first, and what is spelt as typed before the rest. */
class PublicSearchIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T07:00:00Z"), RegistryClock.ZONE);
    private static final int PAGE = 7;
    private static final int MANY = 97;
    private static final int NAMES = 1_500;

    /** Surnames of two words, with ё and without, one that is a given name as well, names of two, four and five words, endings that stand apart. */
    private static final List<String> UNUSUAL = List.of(
            "Ахметов-Қасымов Нұрлан Серікұлы",
            "Қасымов-Ахметов Ерлан Серікұлы",
            "Алёшин Пётр Иванович",
            "Алешин Павел Иванович",
            "Алёшин Андрей Иванович",
            "Қасым Айгүл Нұрланқызы",
            "Нұрланов Нұрлан Нұрланұлы",
            "Ли Анна",
            "Алиев Нұрлан Қасым оглы",
            "Әлиев-Қасымов Әли Нұрлан Серік",
            "Қасым ұлы Нурлан Нұрлан",
            "Омаров Серік ұлы Нұрлан",
            "Омаров Умар Серік ұлы",
            "Омарова Серик Серік қызы");

    /** Of these names are made that repeat each other's words, and the beginnings of these are asked for. */
    private static final List<String> WORDS = List.of(
            "Қасым",
            "Қасымов",
            "Касымов",
            "Касымова",
            "Қасымұлы",
            "Нұрлан",
            "Нурлан",
            "Нұрланов",
            "Нұрланұлы",
            "Ли",
            "Лина",
            "Алёшин",
            "Алешин",
            "Әли",
            "Али",
            "Алиев");

    private static final int MADE = 400;
    private static final int ASKED = 80;

    private static Database database;

    private static PublicHits hits;

    @BeforeAll
    static void load() {
        database = Database.fresh("public_search");
        new SyntheticRegistry(database.dataSource(), CLOCK, LocalTime.of(18, 30)).load(2_000, 0, (done, all) -> {});
        hits = new PublicHits(database.jdbc(), new SpecialistViews(new Classifiers(database.jdbc(), CLOCK)));
        List<Found> some = names();
        for (int i = 0; i < UNUSUAL.size(); i++) {
            rename(some.get(i).id(), UNUSUAL.get(i));
        }
        SplittableRandom random = new SplittableRandom(24);
        for (int i = 0; i < MADE; i++) {
            rename(some.get(some.size() - 1 - 3 * i).id(), made(random));
        }
    }

    /** One to five words, mostly three, some of them joined by a hyphen. */
    private static String made(SplittableRandom random) {
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 3;
        return IntStream.range(0, count)
                .mapToObj(i -> (i == 0 ? "" : random.nextInt(8) == 0 ? "-" : " ") + any(random))
                .collect(Collectors.joining());
    }

    private static String any(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static void rename(long id, String name) {
        database.jdbc()
                .update(
                        "update publication set surname = ?, sort_name = ?, search_exact = ?, search_loose = ? where specialist_id = ?",
                        List.of(
                                name.split(" (?!ұлы )")[0],
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
                "касымов нурлан",
                "нурлан касымов",
                "Қасымов Нұрлан",
                "касымов нурлан серик",
                "серикулы ерлан касымов",
                "нурланулы нурлан",
                "касымов касым",
                "алиев касымоглы",
                "касым оглы",
                "алиев касым оглы нурлан",
                "к н",
                "Қ Н",
                "ли ан",
                "ъ ы",
                "иванова",
                "Н",
                "кызы",
                "ұлы",
                "ұ",
                "у",
                "Айгүл",
                "Нұрлан",
                "серік",
                "серик",
                "серік ұлы",
                "Серікұлы",
                "оглы",
                "nobody"
            })
    void everyHitComesOnceInTheOrderOfRanksAndNames(String query) {
        assertThat(allPages(byName(query))).isEqualTo(wanted(query));
    }

    @Test
    void everyHitOfAnyWordsComesOnce() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < ASKED; i++) {
            String query = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(word -> beginning(random))
                    .collect(Collectors.joining(" "));

            assertThat(allPages(byName(query), MANY)).as(query).isEqualTo(wanted(query));
            assertThat(count(query)).as(query).isEqualTo(wanted(query).size());
        }
    }

    private static String beginning(SplittableRandom random) {
        String word = any(random);
        String part = random.nextInt(3) == 0 ? word.substring(0, 1 + random.nextInt(word.length())) : word;
        return random.nextBoolean() ? part : SearchFolding.looseKey(part);
    }

    private static long count(String query) {
        Sql count = new PublicQuery(byName(query)).count(10_000);
        return database.jdbc().count(count.text(), count.parameters());
    }

    private static List<Found> wanted(String query) {
        String[] words = SearchFolding.looseKey(query).split(" ");
        return names().stream()
                .filter(name -> hits(SearchFolding.looseKey(name.text()), words))
                .sorted(Comparator.comparingInt(name -> rank(name.text(), query)))
                .toList();
    }

    @Test
    void pagesOfAnOrderThatWasAskedForHaveEveryHitOnce() {
        Set<Long> hits = wanted("касымов нурлан").stream().map(Found::id).collect(Collectors.toSet());
        List<Long> wanted = ids("select specialist_id from publication order by registry_number desc").stream()
                .filter(hits::contains)
                .toList();
        PublicCriteria criteria = new PublicCriteria(
                Optional.of("касымов нурлан"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Direction.parse("-registry_number"),
                Optional.empty(),
                PAGE);

        assertThat(allPages(criteria))
                .extracting(Found::id)
                .hasSizeGreaterThan(PAGE)
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"касымов", "касымов нурлан", "айгул", "серик", "н", "к н"})
    void pagesOfOneRegionHaveEveryHitOfItOnce(String query) {
        String region = database.jdbc()
                .list(
                        "select region_code from publication group by 1 order by count(*) desc limit 1",
                        List.of(),
                        row -> row.getString(1))
                .get(0);
        List<Long> there = ids("select specialist_id from publication where region_code = '" + region + "'");
        Optional<String> none = Optional.empty();
        List<Found> wanted =
                wanted(query).stream().filter(name -> there.contains(name.id())).toList();

        assertThat(allPages(new PublicCriteria(
                        Optional.of(query), Optional.of(region), none, none, none, none, none, PAGE)))
                .isNotEmpty()
                .isEqualTo(wanted);
    }

    private static List<Long> ids(String sql) {
        return database.jdbc().list(sql, List.of(), row -> row.getLong(1));
    }

    private static int rank(String name, String query) {
        String[] exact = SearchFolding.exactKey(query).split(" ");
        String[] typed = SearchFolding.looseKey(query).split(" ");
        String[] words = SearchFolding.looseKey(name).split(" ");
        if (typed.length == 1 && words[0].startsWith(typed[0])) {
            return SearchFolding.exactKey(name).startsWith(exact[0]) ? 0 : 1;
        }
        boolean named = words.length > 1
                && IntStream.range(0, typed.length)
                        .anyMatch(i -> words[0].startsWith(typed[i])
                                && IntStream.range(0, typed.length)
                                        .anyMatch(j -> i != j && words[1].startsWith(typed[j])));
        return (named ? 0 : 2) + (hits(SearchFolding.exactKey(name), exact) ? 0 : 1);
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

    private static List<Found> allPages(PublicCriteria criteria) {
        return allPages(criteria, PAGE);
    }

    private static List<Found> allPages(PublicCriteria criteria, int limit) {
        PublicQuery search = new PublicQuery(criteria);
        List<Found> all = new ArrayList<>();
        List<Hit> page = hits.find(search, Optional.empty(), limit);
        while (!page.isEmpty()) {
            page.forEach(
                    hit -> all.add(new Found(hit.cursor().id(), hit.cursor().key())));
            page = hits.find(search, Optional.of(page.get(page.size() - 1).cursor()), limit);
        }
        return all;
    }

    /** A walk that fills a page fills it as collecting all hits would. */
    @ParameterizedTest
    @ValueSource(strings = {"Айгүл", "Өмір", "Н", "К Н", "н а"})
    void walkedPagesAreTheCollectedOnes(String query) {
        PublicQuery search = new PublicQuery(byName(query));
        List<PageCursor> walked =
                read(search.walk(Optional.empty(), PAGE, NAMES).orElseThrow());

        assertThat(walked).hasSize(PAGE).isEqualTo(read(search.page(Optional.empty(), PAGE)));
    }

    /** Not by an index of the one word with the other as a filter, which reads everybody who has a common given name. */
    @Test
    void twoWordsAreFoundByTheIndexesThatHaveBoth() {
        database.jdbc().update("analyze publication", List.of());
        Optional<String> none = Optional.empty();
        Optional<String> words = Optional.of("касымов нурлан");
        Optional<String> region = Optional.of("750000000");
        Sql page = new PublicQuery(new PublicCriteria(words, region, none, none, none, none, none, PAGE))
                .page(Optional.empty(), PAGE);
        List<String> plan = database.jdbc().list("explain " + page.text(), page.parameters(), row -> row.getString(1));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan") || line.contains("region_idx"));
        for (String place : List.of("first", "second", "third")) {
            assertThat(conditions(plan, "publication_" + place + "_words_idx"))
                    .hasSize(2)
                    .allMatch(condition -> condition.split("split_part").length == 5);
        }
    }

    private static List<String> conditions(List<String> plan, String index) {
        return IntStream.range(0, plan.size())
                .filter(i -> plan.get(i).contains("Bitmap Index Scan on " + index))
                .mapToObj(i -> plan.get(i + 1))
                .toList();
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

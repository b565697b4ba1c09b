package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.demo.SyntheticRegistry;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.PublicHits.Hit;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.SpecialistViews;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of the registry is read for a page of a given name or a patronymic that half of it bears, and where names stand on shelves. */
class GivenNameReadIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T07:00:00Z"), RegistryClock.ZONE);
    private static final int ENTRIES = 4_000;
    private static final int PAGE = 20;

    /** The page, its keys, and those who stand on the same shelves: of the 2,000 these are some ten each. */
    private static final int FEW = 200;

    private static final String NAMES = "Айгүл Серікқызы";

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.fresh("given_name_read");
        new SyntheticRegistry(database.dataSource(), CLOCK, LocalTime.of(18, 30)).load(ENTRIES, 0, (done, all) -> {});
        database.jdbc()
                .update(
                        "update publication set sort_name = surname || ' ' || ?,"
                                + " search_exact = ' ' || split_part(search_exact, ' ', 2) || ' ' || ?,"
                                + " search_loose = ' ' || split_part(search_loose, ' ', 2) || ' ' || ? where specialist_id % 2 = 0",
                        List.of(NAMES, SearchFolding.exactKey(NAMES), SearchFolding.looseKey(NAMES)));
        database.jdbc().update("analyze publication", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Айгүл", "айгул", "айг", "Серікқызы", "серик"})
    void a_page_reads_little_more_than_it_shows(String typed) {
        Optional<PageCursor> after = Optional.empty();
        for (int page = 0; page < 5; page++) {
            Reads reads = new Reads();
            List<Hit> found = new PublicHits(reads, new SpecialistViews(new Classifiers(database.jdbc(), CLOCK)))
                    .find(query(typed), after, PAGE);

            assertThat(found).hasSize(PAGE);
            assertThat(reads.rows).as("page %s", page).isBetween((long) PAGE, (long) FEW);
            after = Optional.of(found.get(PAGE - 1).cursor());
        }
    }

    private static PublicQuery query(String typed) {
        Optional<String> none = Optional.empty();
        return new PublicQuery(new PublicCriteria(Optional.of(typed), none, none, none, none, none, none, PAGE));
    }

    @Test
    void shelves_are_in_the_order_of_names() {
        List<Integer> shelves = database.jdbc()
                .list(
                        "select name_shelf(sort_name) from publication order by sort_name",
                        List.of(),
                        row -> row.getInt(1));

        assertThat(shelves).isSorted();
        assertThat(shelves.stream().distinct().count()).isGreaterThan(100);
    }

    /** Which they are only when each beginning that divides them stands on its own. */
    @Test
    void each_shelf_begins_with_its_beginning() {
        String source = database.jdbc()
                .list("select prosrc from pg_proc where proname = 'name_shelf'", List.of(), row -> row.getString(1))
                .get(0);
        List<String> beginnings = Arrays.asList(source.replaceFirst("(?s).*\\{\\s*", "")
                .replaceFirst("(?s)\\s*}.*", "")
                .split(",\\s*"));

        assertThat(beginnings).hasSizeGreaterThan(500);
        for (int shelf = 1; shelf <= beginnings.size(); shelf++) {
            assertThat(database.jdbc().count("select name_shelf(?)", List.of(beginnings.get(shelf - 1))))
                    .as(beginnings.get(shelf - 1))
                    .isEqualTo(shelf);
        }
    }

    /** Counts what each statement takes from the entries, those that it passes over too. */
    private static final class Reads extends Jdbc {

        private static final Pattern TAKEN =
                Pattern.compile("Scan.* on publication( p\\w*)? \\(actual rows=(\\d+)\\S* loops=(\\d+)\\)");
        private static final Pattern PASSED = Pattern.compile("Rows Removed by .*: (\\d+)");

        private long rows;

        Reads() {
            super(database.dataSource());
        }

        @Override
        public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
            read(sql, parameters);
            return super.list(sql, parameters, mapper);
        }

        @Override
        public <T> List<T> listPlanned(String sql, List<?> parameters, RowMapper<T> mapper) {
            read(sql, parameters);
            return super.listPlanned(sql, parameters, mapper);
        }

        private void read(String sql, List<?> parameters) {
            String plan = String.join(
                    "\n",
                    super.list("explain (analyze, costs off, timing off) " + sql, parameters, row -> row.getString(1)));
            rows += TAKEN.matcher(plan)
                            .results()
                            .mapToLong(scan -> Long.parseLong(scan.group(2)) * Long.parseLong(scan.group(3)))
                            .sum()
                    + PASSED.matcher(plan)
                            .results()
                            .mapToLong(passed -> Long.parseLong(passed.group(1)))
                            .sum();
        }
    }
}

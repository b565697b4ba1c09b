package kz.mamandar.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.RegisterSearch.Sql;
import kz.mamandar.specialist.RegisterService.RegisterCriteria;
import kz.mamandar.specialist.SpecialistService.SearchCriteria;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register with 5,000 bearers of one surname: how PostgreSQL finds them for the office and for systems. */
class RegisterPlanIT {

    private static final int BEARERS = 5_000;
    private static final Database DATABASE = Database.fresh("register_plan");
    private static final List<String> FILL = List.of(
            """
            insert into specialist (id, registry_number, provider_id, iin, status, registered_on, current_version, updated_at, version)
            select 10000000 + i, (600000000 + i)::text, (select min(id) from provider), lpad((600000000000 + i)::text, 12, '0'), 'ACTIVE',
                   date '2026-01-01', 1, now(), 1
            from generate_series(1, ?) as i""",
            """
            insert into specialist_version (specialist_id, version, valid_from, status, surname, given_name, profession_code, specialty,
                education_level_code, education_institution, graduation_year, job_position, staff_position, provider_name_kk,
                provider_name_ru, licence_number, region_code, settings)
            select 10000000 + i, 1, now(), 'ACTIVE', 'Қасымов', 'Ерлан' || i % 250, 'SW', 's', 'HIGHER', 'i', 2000, 'p', 'p', 'Орталық',
                   'Центр', 'L-1', (select min(code) from region), ''
            from generate_series(1, ?) as i""");

    @BeforeAll
    static void fill() {
        new Story(new Domain(DATABASE, new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")))).organisation();
        FILL.forEach(sql -> DATABASE.jdbc().update(sql, List.of(BEARERS)));
        DATABASE.jdbc().update("analyze specialist", List.of());
        DATABASE.jdbc().update("analyze specialist_version", List.of());
    }

    @Test
    void aPageBehindManyBearersBeginsInTheIndexWhereTheLastOneEnded() {
        List<Sql> parts = new RegisterListing(
                        new RegisterCriteria(Optional.of("касымов"), Optional.empty(), cursor(), 25))
                .page(false);

        assertThat(parts).hasSize(2).map(RegisterPlanIT::plan).allSatisfy(plan -> assertThat(plan)
                .contains("Index Scan using specialist_version_name_idx")
                .doesNotContain("Rows Removed", "Seq Scan on specialist"));
    }

    @ParameterizedTest
    @CsvSource({
        "Жоқ,,,specialist_version_name_idx",
        ",Жоқ,,specialist_version_given_name_idx",
        ",,Жоқ,specialist_version_patronymic_idx"
    })
    void aSystemLearnsByTheIndexThatNobodyBearsAName(
            String surname, String givenName, String patronymic, String index) {
        RegisterSearch search = search(surname, givenName, patronymic);
        Sql page = search.after(Optional.empty(), 101, true);
        for (Sql sql : List.of(search.few(100).orElseThrow(), page)) {
            assertThat(plan(sql))
                    .contains("Index Scan", index)
                    .doesNotContain("Seq Scan on specialist", "Rows Removed");
        }
    }

    @Test
    void fewAndManyAreFoundAlikeByRegistryNumber() {
        RegisterSearch search = search("Қас", "Ерлан24", null);
        RegistryNumber last = IntStream.range(600_002_500, 600_002_600)
                .mapToObj(number -> RegistryNumber.parse(Integer.toString(number)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        List<String> gathered = numbers(search.after(Optional.of(last), 30, true));

        assertThat(gathered)
                .hasSize(30)
                .isSorted()
                .isEqualTo(numbers(search.after(Optional.of(last), 30, false)))
                .allSatisfy(number -> assertThat(number).isGreaterThan(last.value()));
        assertThat(isFew(search, 30))
                .as("220 of 5,000 where 274 fill a page of 30 as cheaply")
                .isTrue();
        assertThat(isFew(search, 10)).as("where 159 do").isFalse();
        assertThat(isFew(search("Қас", null, null), 100)).isFalse();
    }

    private static List<String> numbers(Sql sql) {
        return DATABASE.jdbc().list(sql.text(), sql.parameters(), row -> row.getString("registry_number"));
    }

    private static boolean isFew(RegisterSearch search, int limit) {
        Sql sql = search.few(limit).orElseThrow();
        return DATABASE.jdbc()
                .find(sql.text(), sql.parameters(), row -> row.getBoolean("few"))
                .orElseThrow();
    }

    private static RegisterSearch search(String surname, String givenName, String patronymic) {
        SearchCriteria criteria = new SearchCriteria(
                Optional.ofNullable(surname),
                Optional.ofNullable(givenName),
                Optional.ofNullable(patronymic),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                100);
        return new RegisterSearch(criteria, Set.of());
    }

    private static Optional<String> cursor() {
        return Optional.of("n_" + (10_000_000 + BEARERS / 2));
    }

    private static String plan(Sql part) {
        return String.join(
                "\n",
                DATABASE.jdbc().list("explain (analyze) " + part.text(), part.parameters(), row -> row.getString(1)));
    }
}

package kz.mamandar.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.specialist.RegisterListing.Statement;
import kz.mamandar.specialist.RegisterService.RegisterCriteria;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register of the office with 5,000 bearers of one surname: the plans that PostgreSQL makes for a page behind hundreds of them. */
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
        List<Statement> parts = new RegisterListing(
                        new RegisterCriteria(Optional.of("касымов"), Optional.empty(), cursor(), 25))
                .page(false);

        assertThat(parts).hasSize(2).map(RegisterPlanIT::plan).allSatisfy(plan -> assertThat(plan)
                .contains("Index Scan using specialist_version_name_idx")
                .doesNotContain("Rows Removed", "Seq Scan on specialist"));
    }

    private static Optional<String> cursor() {
        return Optional.of("n_" + (10_000_000 + BEARERS / 2));
    }

    private static String plan(Statement part) {
        return String.join(
                "\n",
                DATABASE.jdbc().list("explain (analyze) " + part.sql(), part.parameters(), row -> row.getString(1)));
    }
}

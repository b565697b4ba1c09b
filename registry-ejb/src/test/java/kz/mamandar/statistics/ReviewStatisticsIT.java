package kz.mamandar.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.statistics.ReviewStatisticsService.ReasonCount;
import kz.mamandar.statistics.ReviewStatisticsService.ReviewFigures;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Identifiers;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReviewStatisticsIT {

    private static final Database DATABASE = Database.fresh("review_statistics");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-30T05:00:00Z"));

    @BeforeAll
    static void fill() {
        sql(
                "insert into account (id, email, language, created_at, version) values (1, 's@example.kz', 'ru', now(), 1)");
        sql("insert into staff (id, login, name, password_hash, roles, created_at, version)"
                + " values (1, 'reviewer', 'Сәуле', 'x', 'REVIEWER', now(), 1)");
        sql(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version) select 1, 1, 'ORGANISATION', '600140000008', 'Орталық', 'Центр',"
                        + " 'L-1', '2024-01-01', min(code), 'Абай 1', 'орталык', now(), 1 from region");
        round(1, "REGISTERED", "2026-03-02", "2026-03-10");
        decision(1, "REGISTERED", "2026-03-03T06:00:00Z");
        round(2, "RETURNED", "2026-03-02", "2026-03-10");
        decision(2, "RETURNED", "2026-03-05T06:00:00Z", "RET-1", "RET-3");
        round(3, "RETURNED", "2026-03-02", "2026-03-10");
        decision(3, "RETURNED", "2026-03-16T06:00:00Z", "RET-3");
        round(4, "REFUSED", "2026-02-02", "2026-02-09");
        decision(4, "REFUSED", "2026-02-03T06:00:00Z", "REF-1");
        round(5, "SUBMITTED", "2026-03-16", "2026-03-26");
        round(6, "SUBMITTED", "2026-03-27", "2026-04-03");
    }

    @Test
    void the_figures_of_a_period_count_what_came_in_and_what_became_of_it() {
        ReviewFigures figures = figures(FIRST, LAST);

        assertThat(figures.received()).isEqualTo(5);
        assertThat(figures.decided()).isEqualTo(3);
        assertThat(figures.decidedInTime()).isEqualTo(2);
        assertThat(figures.byOutcome())
                .containsEntry(DecisionOutcome.REGISTERED, 1L)
                .containsEntry(DecisionOutcome.RETURNED, 2L)
                .containsEntry(DecisionOutcome.REFUSED, 0L);
        assertThat(figures.byReason()).containsExactly(new ReasonCount("RET-3", 2), new ReasonCount("RET-1", 1));
    }

    @Test
    void the_median_is_in_working_days() {
        assertThat(figures(FIRST, LAST).medianDays()).contains(3);
        assertThat(figures(LAST, LAST).medianDays()).isEmpty();
    }

    @Test
    void what_is_open_is_counted_as_of_now_whatever_the_period() {
        ReviewFigures figures = figures(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));

        assertThat(figures.openNow()).isEqualTo(2);
        assertThat(figures.overdueNow()).isEqualTo(1);
        assertThat(figures.received()).isZero();
    }

    @Test
    void a_term_that_the_calendar_moved_counts_as_it_was_in_the_end() {
        sql(
                "insert into due_date_change (application_id, round, old_accepted_on, old_due_on, new_accepted_on, new_due_on, act,"
                        + " changed_at) values (4, 1, '2026-02-02', '2026-02-09', '2026-02-02', '2026-02-02', 'Приказ', now())");

        assertThat(figures(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)).decidedInTime())
                .isZero();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> figures(LAST, FIRST)).isInstanceOf(RegistryException.class);
    }

    private ReviewFigures figures(LocalDate from, LocalDate to) {
        AtomicReference<ReviewFigures> figures = new AtomicReference<>();
        DATABASE.transact(
                clock,
                new CurrentCaller(),
                List.of(),
                services ->
                        figures.set(services.get(ReviewStatisticsService.class).figures(from, to)));
        return figures.get();
    }

    private static void round(long id, String status, String acceptedOn, String dueOn) {
        String at = acceptedOn + "T06:00:00Z";
        sql(
                "insert into application (id, number, provider_id, status, iin, surname, given_name, profession_code, created_at,"
                        + " updated_at, submitted_at, accepted_on, due_on, version) values (" + id + ", '2026-00000"
                        + id + "', 1, '"
                        + status + "', '" + Identifiers.iin(id) + "', 'Қасымова', 'Әсел', 'SW', now(), now(), '" + at
                        + "', '" + acceptedOn
                        + "', '" + dueOn + "', 1)");
        sql(
                "insert into application_round (application_id, round, submitted_at, accepted_on, due_on, iin, content) values ("
                        + id + ", 1, '" + at + "', '" + acceptedOn + "', '" + dueOn + "', '" + Identifiers.iin(id)
                        + "', '{}')");
    }

    private static void decision(long id, String outcome, String at, String... reasons) {
        sql(
                "insert into decision (id, application_id, round, outcome, comment, basis_act, basis_number, basis_date, staff_id,"
                        + " decided_at, rule_version, evidence) values (" + id + ", " + id + ", 1, '" + outcome
                        + "', 'x', 'a', '1', '2026-01-01', 1, '" + at + "', 't', '{}')");
        for (String reason : reasons) {
            sql("insert into decision_reason_given (decision_id, reason_code) values (" + id + ", '" + reason + "')");
        }
    }

    private static void sql(String statement) {
        DATABASE.jdbc().update(statement, List.of());
    }
}

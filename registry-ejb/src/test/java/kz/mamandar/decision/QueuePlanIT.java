package kz.mamandar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.decision.ReviewService.QueuePage;
import kz.mamandar.decision.ReviewService.QueueRow;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The work queue with 100,000 open applications: the plans that PostgreSQL makes for what the office asks. */
class QueuePlanIT {

    private static final int OPEN = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Database DATABASE = Database.fresh("queue_plan");
    private static final Domain DOMAIN = new Domain(DATABASE, new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")));
    private static final String FILL =
            """
            insert into application (id, number, provider_id, status, round, iin, surname, given_name, search_loose, profession_code,
                created_at, updated_at, submitted_at, accepted_on, due_on, version)
            select 10000000 + i, '2026-' || (1000000 + i), (select min(id) from provider), 'SUBMITTED', 1,
                   lpad((600000000000 + i)::text, 12, '0'), 'Тегі' || i, 'Аты', 'теги' || i || ' аты', 'SW',
                   now(), now(), now(), date '2026-03-01' + (i % 30), date '2026-03-08' + (i % 30), 1
            from generate_series(1, ?) as i""";

    private final Caller reviewer = new Story(DOMAIN).staff(Role.REVIEWER);

    @BeforeAll
    static void fill() {
        new Story(DOMAIN).organisation();
        DATABASE.jdbc().update(FILL, List.of(OPEN));
        DATABASE.jdbc().update("analyze application", List.of());
    }

    @Test
    void the_first_page_walks_the_index_of_due_dates() {
        assertThat(plan(everything(Optional.empty())))
                .contains("application_queue_idx")
                .doesNotContain("Seq Scan on application", "Sort");
    }

    @Test
    void a_page_in_the_middle_starts_in_the_index_at_its_cursor() {
        assertThat(plan(everything(cursor(LocalDate.of(2026, 3, 22)))))
                .contains("application_queue_idx", "(ROW(due_on, id) > ROW(")
                .doesNotContain("Seq Scan on application", "Sort");
    }

    @Test
    void nobody_waits_for_a_count_of_all_that_is_overdue() {
        QueueCriteria overdue = new QueueCriteria(
                ApplicationStatus.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                20);
        QueuePage page = page(overdue);
        assertThat(page.total()).isEqualTo(ReviewService.QueueCounts.COUNTED_TO + 1);
        assertThat(page.rows()).allMatch(row -> row.daysLeft() < 0);
    }

    @Test
    void the_pages_of_the_service_follow_each_other_without_gap_or_overlap() {
        QueuePage first = page(everything(cursor(LocalDate.of(2026, 4, 4))));
        QueuePage second = page(everything(first.next()));
        assertThat(first.rows()).hasSize(20).isSortedAccordingTo(Comparator.comparing(QueueRow::dueOn));
        assertThat(second.rows()).hasSize(20);
        assertThat(numbers(first)).doesNotContainAnyElementsOf(numbers(second));
        assertThat(numbers(page(everything(second.previous())))).isEqualTo(numbers(first));
    }

    @Test
    void days_left_are_working_days() {
        QueueRow row =
                page(everything(cursor(LocalDate.of(2026, 3, 31)))).rows().get(0);
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(row.daysLeft()).isEqualTo(5);
    }

    private static List<String> numbers(QueuePage page) {
        return page.rows().stream().map(QueueRow::number).toList();
    }

    private static Optional<String> cursor(LocalDate after) {
        return Optional.of(new QueueCursor(true, after, 99_999_999L).encoded());
    }

    private static QueueCriteria everything(Optional<String> cursor) {
        return new QueueCriteria(
                ApplicationStatus.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                cursor,
                20);
    }

    private QueuePage page(QueueCriteria criteria) {
        return DOMAIN.as(reviewer, ReviewService.class, service -> service.queue(criteria));
    }

    private static String plan(QueueCriteria criteria) {
        QueueQuery query = new QueueQuery(criteria, TODAY, 1);
        return explain(query.pageSql(false), query.pageParameters());
    }

    private static String explain(String sql, List<Object> parameters) {
        return String.join("\n", DATABASE.jdbc().list("explain " + sql, parameters, row -> row.getString(1)));
    }
}

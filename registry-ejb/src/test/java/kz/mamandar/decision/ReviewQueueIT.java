package kz.mamandar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.decision.ReviewService.QueueCounts;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.decision.ReviewService.QueuePage;
import kz.mamandar.decision.ReviewService.QueueRow;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.calendar.BuiltInCalendar;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.DueDate;
import kz.mamandar.rules.calendar.WorkingCalendar;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue with 100,000 open applications of 2,000 providers: what it finds, how it is paged, and by which index. */
class ReviewQueueIT {

    private static final int OPEN = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final long REVIEWER = 1;
    private static final long COLLEAGUE = 2;
    private static final Database DATABASE = Database.fresh("review_queue");
    private static final Jdbc JDBC = DATABASE.jdbc();

    private final ReviewQueue queue =
            new ReviewQueue(JDBC, new BuiltIn(), new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")));

    @BeforeAll
    static void fill() {
        sql("insert into account (id, email, language, created_at, version)"
                + " select n, n || '@example.kz', 'kk', now(), 1 from generate_series(1, 2000) n");
        sql(
                "insert into staff (id, login, name, password_hash, roles, created_at, version) values"
                        + " (1, 'reviewer', 'Сәуле', 'x', 'REVIEWER', now(), 1), (2, 'colleague', 'Марат', 'x', 'REVIEWER', now(), 1)");
        sql(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version)"
                        + " select n, n, 'ORGANISATION', lpad(n::text, 12, '0'), n || '-орталық', n || '-центр', 'L', date '2025-01-01',"
                        + " r.code, 'x', n || ' орталык ' || n || ' центр', now(), 1"
                        + " from generate_series(1, 2000) n join (select code, row_number() over (order by code) as i from region) r"
                        + " on r.i = 1 + n % 20");
        sql(
                "insert into application (id, number, provider_id, status, iin, surname, given_name, search_loose, profession_code,"
                        + " created_at, updated_at, submitted_at, accepted_on, due_on, version)"
                        + " select n, '2026-' || lpad(n::text, 6, '0'), 1 + n % 2000, 'SUBMITTED', lpad(n::text, 12, '0'),"
                        + " 'Қасымов' || n, 'Айгүл', ' касымов' || n || ' айгул', (array['SW', 'PSY', 'NUR'])[1 + n % 3],"
                        + " now(), now(), now(), date '2026-03-01', date '2026-03-10' + (hashtext(n::text) & 1023) % 40, 1 from generate_series(1, "
                        + OPEN
                        + ") n");
        sql("insert into application_claim select id, round, case when id % 2 = 0 then 1 else 2 end, now()"
                + " from application where id <= 100");
        sql("analyze");
    }

    @Test
    void pages_follow_each_other_in_the_order_of_the_due_date_and_lead_back() {
        QueueCriteria all = criteria(Optional.empty(), Optional.empty());
        QueuePage first = queue.page(all, REVIEWER);
        QueuePage second = queue.page(after(all, first.next()), REVIEWER);
        QueuePage back = queue.page(after(all, second.previous()), REVIEWER);

        List<QueueRow> both = new ArrayList<>(first.rows());
        both.addAll(second.rows());
        assertThat(both).hasSize(50).extracting(QueueRow::number).doesNotHaveDuplicates();
        assertThat(both).extracting(QueueRow::dueOn).isSorted();
        assertThat(first.previous()).isEmpty();
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(back.previous()).isEmpty();
        assertThat(queue.page(after(all, Optional.of("not ours")), REVIEWER).rows())
                .isEqualTo(first.rows());
    }

    @Test
    void an_application_moves_to_another_region_with_its_provider() {
        Optional<String> number = Optional.of("2026-001233");
        sql("update provider set region_code = '710000000' where id = 1234");
        assertThat(queue.page(criteria(Optional.of("710000000"), number), REVIEWER)
                        .rows())
                .extracting(QueueRow::regionCode)
                .containsExactly("710000000");
        sql("update provider set region_code = '750000000' where id = 1234");
        assertThat(queue.page(criteria(Optional.of("710000000"), number), REVIEWER)
                        .rows())
                .isEmpty();
        assertThat(queue.page(criteria(Optional.of("750000000"), number), REVIEWER)
                        .rows())
                .hasSize(1);
    }

    @Test
    void what_is_overdue_counts_working_days_below_nought() {
        QueueRow first = queue.page(criteria(Optional.empty(), Optional.empty()), REVIEWER)
                .rows()
                .get(0);

        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(first.daysLeft()).isEqualTo(-8);
    }

    @Test
    void the_last_page_has_no_next() {
        QueueCriteria few = new QueueCriteria(
                ApplicationStatus.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                30);
        QueuePage first = queue.page(few, REVIEWER);
        QueuePage last = queue.page(after(few, first.next()), REVIEWER);

        assertThat(first.rows()).hasSize(30);
        assertThat(last.rows())
                .hasSize(20)
                .allMatch(row -> row.claim().orElseThrow().mine());
        assertThat(last.next()).isEmpty();
        assertThat(last.total()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-077777", "Касымов77777", "қасымов77777"})
    void an_application_is_found_by_its_number_and_by_names_without_kazakh_letters(String text) {
        assertThat(queue.page(criteria(Optional.empty(), Optional.of(text)), REVIEWER)
                        .rows())
                .extracting(QueueRow::number)
                .containsExactly("2026-077777");
    }

    @Test
    void the_next_one_is_the_earliest_that_no_colleague_has_claimed() {
        sql("update application set due_on = date '2026-03-02' where id in (1, 2)");
        assertThat(queue.next(REVIEWER)).contains("2026-000002");
        assertThat(queue.next(COLLEAGUE)).contains("2026-000001");
        sql("update application set due_on = date '2026-03-10' + (id % 40)::int where id in (1, 2)");
    }

    @Test
    void counting_stops_where_nobody_reads_on() {
        QueueCounts counts = queue.counts(REVIEWER);

        assertThat(counts.open()).isEqualTo(QueueCounts.COUNTED_TO + 1);
        assertThat(counts.mine()).isEqualTo(50);
    }

    @Test
    void the_queue_is_read_along_its_index_from_any_page() {
        QueueCriteria all = criteria(Optional.empty(), Optional.empty());
        QueueQuery deep = new QueueQuery(after(all, Optional.of("a_20560_1")), TODAY, REVIEWER);
        List<String> plan = JDBC.list(
                "explain (analyze, costs off) " + deep.pageSql(false), deep.pageParameters(), row -> row.getString(1));

        assertThat(plan).anyMatch(line -> line.contains("Index Scan using application_queue_idx"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    /** Pages of the database that are touched say what a query costs on any machine; at 8,000 it takes some 20 ms. */
    @ParameterizedTest
    @CsvSource({",", "750000000,", ",Касымов4", ",1234-орталық", "710000000,нет такого", "710000000,Касымов7777"})
    void whatever_the_filter_little_is_read(String region, String text) {
        QueueQuery query =
                new QueueQuery(criteria(Optional.ofNullable(region), Optional.ofNullable(text)), TODAY, REVIEWER);
        boolean few = JDBC.count(query.countSql(), query.countParameters()) <= QueueCounts.COUNTED_TO;

        assertThat(pagesRead(query.countSql(), query.countParameters())).isLessThan(8_000);
        assertThat(pagesRead(query.pageSql(few), query.pageParameters())).isLessThan(8_000);
    }

    /** The first line of a plan with buffers is that of the whole query. */
    private static int pagesRead(String sql, List<Object> parameters) {
        return JDBC.list("explain (analyze, buffers) " + sql, parameters, row -> row.getString(1)).stream()
                .filter(line -> line.strip().startsWith("Buffers: shared"))
                .findFirst()
                .map(line -> Pattern.compile("(?:hit|read)=(\\d+)")
                        .matcher(line)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .orElseThrow();
    }

    private static QueueCriteria criteria(Optional<String> region, Optional<String> text) {
        return new QueueCriteria(
                ApplicationStatus.SUBMITTED, region, Optional.empty(), false, false, text, Optional.empty(), 25);
    }

    private static QueueCriteria after(QueueCriteria criteria, Optional<String> cursor) {
        return new QueueCriteria(
                criteria.status(),
                criteria.regionCode(),
                criteria.professionCode(),
                criteria.overdueOnly(),
                criteria.mineOnly(),
                criteria.text(),
                cursor,
                criteria.limit());
    }

    private static void sql(String statement) {
        JDBC.update(statement, List.of());
    }

    /** The calendar as it is delivered. */
    private static final class BuiltIn implements CalendarService {

        @Override
        public DueDate dueDate(Instant submittedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int daysLeft(LocalDate dueOn) {
            return daysLeftCounter().applyAsInt(dueOn);
        }

        @Override
        public ToIntFunction<LocalDate> daysLeftCounter() {
            WorkingCalendar calendar = BuiltInCalendar.calendar();
            return dueOn -> calendar.workingDaysBetween(TODAY, dueOn);
        }

        @Override
        public ToIntBiFunction<LocalDate, LocalDate> workingDaysCounter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CalendarDay> year(int year) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Integer> years() {
            throw new UnsupportedOperationException();
        }
    }
}

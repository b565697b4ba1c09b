package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.decision.ReviewService.Claim;
import kz.mamandar.decision.ReviewService.QueueCounts;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.decision.ReviewService.QueuePage;
import kz.mamandar.decision.ReviewService.QueueRow;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.application.ApplicationStatus;

/** The work queue, filtered in SQL and paged by the key of its order, so that the last page costs what the first does. */
@ApplicationScoped
class ReviewQueue {

    private static final String COUNTS =
            """
            select (select count(*) from (select 1 from application where status = 'SUBMITTED' limit ?) as o) as open,
                   (select count(*) from (select 1 from application where status = 'SUBMITTED' and due_on < ? limit ?) as l) as late,
                   (select count(*) from (select 1 from application where status = 'SUBMITTED' and due_on = ? limit ?) as t) as today,
                   (select count(*) from application_claim c join application a on a.id = c.application_id and a.round = c.round
                     where c.staff_id = ? and a.status = 'SUBMITTED') as mine""";
    private static final String NEXT =
            """
            select a.number from application a
            where a.status = 'SUBMITTED' and not exists (select 1 from application_claim c
                where c.application_id = a.id and c.round = a.round and c.staff_id <> ?)
            order by a.due_on, a.id limit 1""";

    private final Jdbc jdbc;
    private final CalendarService calendar;
    private final Clock clock;

    /** For the container, which makes a proxy of the class. */
    ReviewQueue() {
        this(null, null, null);
    }

    @Inject
    ReviewQueue(Jdbc jdbc, CalendarService calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    QueuePage page(QueueCriteria criteria, long staffId) {
        QueueQuery query = new QueueQuery(criteria, LocalDate.now(clock), staffId);
        ToIntFunction<LocalDate> daysLeft = calendar.daysLeftCounter();
        long total = jdbc.count(query.countSql(), query.countParameters());
        List<Keyed> rows = jdbc.list(
                query.pageSql(total <= QueueCounts.COUNTED_TO),
                query.pageParameters(),
                row -> keyed(row, daysLeft, staffId));
        boolean more = rows.size() > query.limit();
        List<Keyed> shown = more ? rows.subList(0, query.limit()) : rows;
        if (!query.isForward()) {
            Collections.reverse(shown);
        }
        boolean hasNext = query.isForward() ? more : true;
        boolean hasPrevious = query.isForward() ? !query.isFirstPage() : more;
        return new QueuePage(
                shown.stream().map(Keyed::row).toList(),
                total,
                edge(shown, 0, false).filter(cursor -> hasPrevious),
                edge(shown, shown.size() - 1, true).filter(cursor -> hasNext));
    }

    QueueCounts counts(long staffId) {
        LocalDate today = LocalDate.now(clock);
        int limit = QueueCounts.COUNTED_TO + 1;
        return jdbc.find(
                        COUNTS,
                        List.of(limit, today, limit, today, limit, staffId),
                        row -> new QueueCounts(
                                row.getLong("open"), row.getLong("late"), row.getLong("today"), row.getLong("mine")))
                .orElseThrow();
    }

    Optional<String> next(long staffId) {
        return jdbc.find(NEXT, List.of(staffId), row -> row.getString("number"));
    }

    private static Optional<String> edge(List<Keyed> rows, int index, boolean forward) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new QueueCursor(
                                forward,
                                rows.get(index).row().dueOn(),
                                rows.get(index).id())
                        .encoded());
    }

    private static Keyed keyed(ResultSet row, ToIntFunction<LocalDate> daysLeft, long staffId) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Keyed(
                row.getLong("id"),
                new QueueRow(
                        row.getString("number"),
                        ApplicationStatus.valueOf(row.getString("status")),
                        row.getString("specialist_name"),
                        row.getString("profession_code"),
                        row.getString("name_kk"),
                        row.getString("name_ru"),
                        row.getString("region_code"),
                        row.getInt("round"),
                        row.getObject("accepted_on", LocalDate.class),
                        dueOn,
                        daysLeft.applyAsInt(dueOn),
                        claim(row, staffId)));
    }

    static Optional<Claim> claim(ResultSet row, long staffId) throws SQLException {
        return row.getString("claimed_by") == null
                ? Optional.empty()
                : Optional.of(new Claim(
                        row.getString("claimed_by"),
                        Jdbc.instant(row, "claimed_at"),
                        row.getLong("staff_id") == staffId));
    }

    private record Keyed(long id, QueueRow row) {}
}

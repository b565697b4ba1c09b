package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.decision.ReviewService.QueuePage;
import kz.mamandar.decision.ReviewService.QueueRow;
import kz.mamandar.platform.persistence.Jdbc;

/** The work queue, filtered and paged in SQL, earliest due date first. */
@ApplicationScoped
class ReviewQueue {

    private static final String SELECT =
            """
            select a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as specialist_name, a.profession_code,
                   p.name_kk, p.name_ru, p.region_code, a.round, a.accepted_on, a.due_on""";
    private static final String FROM = " from application a join provider p on p.id = a.provider_id";

    @Inject
    private Jdbc jdbc;

    @Inject
    private CalendarService calendar;

    @Inject
    private Clock clock;

    QueuePage page(QueueCriteria criteria) {
        List<Object> parameters = new ArrayList<>();
        String where = where(criteria, parameters);
        long total = jdbc.count("select count(*)" + FROM + where, parameters);
        parameters.add(criteria.offset());
        parameters.add(criteria.limit());
        ToIntFunction<LocalDate> daysLeft = calendar.daysLeftCounter();
        return new QueuePage(
                jdbc.list(
                        SELECT + FROM + where + " order by a.due_on, a.id offset ? limit ?",
                        parameters,
                        row -> row(row, daysLeft)),
                total);
    }

    private String where(QueueCriteria criteria, List<Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("a.status = ?", "a.submitted_at is not null"));
        parameters.add(criteria.status().name());
        criteria.regionCode().ifPresent(code -> {
            conditions.add("p.region_code = ?");
            parameters.add(code);
        });
        criteria.professionCode().ifPresent(code -> {
            conditions.add("a.profession_code = ?");
            parameters.add(code);
        });
        if (criteria.overdueOnly()) {
            conditions.add("a.due_on < ?");
            parameters.add(LocalDate.now(clock));
        }
        criteria.text().map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> {
            String prefix = text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
            conditions.add("(a.number = ? or a.surname ilike ? or p.name_kk ilike ? or p.name_ru ilike ?)");
            parameters.addAll(List.of(text, prefix, "%" + prefix, "%" + prefix));
        });
        return " where " + String.join(" and ", conditions);
    }

    private static QueueRow row(ResultSet row, ToIntFunction<LocalDate> daysLeft) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new QueueRow(
                row.getString("number"),
                row.getString("specialist_name"),
                row.getString("profession_code"),
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getString("region_code"),
                row.getInt("round"),
                row.getObject("accepted_on", LocalDate.class),
                dueOn,
                daysLeft.applyAsInt(dueOn));
    }
}

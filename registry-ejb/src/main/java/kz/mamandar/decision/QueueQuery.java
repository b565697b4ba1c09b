package kz.mamandar.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.decision.ReviewService.QueueCounts;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.text.SearchFolding;

/**
 * SQL of one page of the queue. The status stands in the text and not in a parameter: only so can the planner know that a partial
 * index (of {@code application_queue…} or {@code application_decided…}) holds the rows. All values are parameters.
 */
final class QueueQuery {

    private static final String SELECT =
            """
            select a.id, a.number, a.status, concat_ws(' ', a.surname, a.given_name, a.patronymic) as specialist_name,
                   a.profession_code, p.name_kk, p.name_ru, a.region_code, a.round, a.accepted_on, a.due_on,
                   w.name as claimed_by, c.claimed_at, c.staff_id""";
    private static final String APPLICATION = " from application a";
    private static final String CLAIM = " join application_claim c on c.application_id = a.id and c.round = a.round";
    private static final String SHOWN =
            " join provider p on p.id = a.provider_id left" + CLAIM + " left join staff w on w.id = c.staff_id";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final boolean earliestFirst;
    private final boolean mineOnly;
    private boolean byText;
    private final Optional<QueueCursor> cursor;
    private final int limit;

    QueueQuery(QueueCriteria criteria, LocalDate today, long staffId) {
        earliestFirst = criteria.status() == ApplicationStatus.SUBMITTED;
        cursor = criteria.cursor().flatMap(QueueCursor::decode);
        limit = criteria.limit();
        mineOnly = criteria.mineOnly();
        conditions.add("a.status = '" + criteria.status().name() + "' and a.due_on is not null");
        criteria.regionCode().ifPresent(code -> where("a.region_code = ?", code));
        criteria.professionCode().ifPresent(code -> where("a.profession_code = ?", code));
        if (criteria.overdueOnly()) {
            where("a.due_on < ?", today);
        }
        if (mineOnly) {
            where("c.staff_id = ?", staffId);
        }
        criteria.text().map(String::strip).filter(text -> !text.isEmpty()).ifPresent(this::matching);
    }

    private void matching(String text) {
        byText = true;
        String key = SearchFolding.looseKey(text).replaceAll("([\\\\%_])", "\\\\$1");
        where(
                "(a.number = ? or a.search_loose like ?"
                        + " or a.provider_id = any (array(select id from provider where search_loose like ?)))",
                text,
                "% " + key + "%",
                "%" + key + "%");
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** Counts no further than anybody reads. */
    String countSql() {
        return "select count(*) from (select 1" + matching() + " limit " + (QueueCounts.COUNTED_TO + 1)
                + ") as counted";
    }

    /** Without the tables that are only shown: so the indexes of the queue answer by themselves. */
    private String matching() {
        return APPLICATION + (mineOnly ? CLAIM : "") + " where " + String.join(" and ", conditions);
    }

    List<Object> countParameters() {
        return parameters;
    }

    /**
     * One row more than the page has, to know whether there is a neighbour.
     *
     * @param few whether the filters leave so little that it is cheaper to gather it all than to walk the queue in its order;
     *     the planner cannot tell by itself what a text leaves. By region and profession the queue has an order of its own.
     */
    String pageSql(boolean few) {
        boolean gather = few && (mineOnly || byText);
        boolean ascending = earliestFirst == isForward();
        List<String> narrowed = new ArrayList<>(gather ? List.of() : conditions);
        cursor.ifPresent(edge -> narrowed.add("(a.due_on, a.id) " + (ascending ? ">" : "<") + " (?, ?)"));
        String order = ascending ? "a.due_on, a.id" : "a.due_on desc, a.id desc";
        String gathered = gather ? "with found as materialized (select a.id as found_id" + matching() + ") " : "";
        return gathered + SELECT + APPLICATION + (gather ? " join found on found_id = a.id" : "") + SHOWN
                + (narrowed.isEmpty() ? "" : " where " + String.join(" and ", narrowed)) + " order by " + order
                + " limit ?";
    }

    List<Object> pageParameters() {
        List<Object> all = new ArrayList<>(parameters);
        cursor.ifPresent(edge -> all.addAll(List.of(edge.dueOn(), edge.id())));
        all.add(limit + 1);
        return all;
    }

    boolean isForward() {
        return cursor.map(QueueCursor::forward).orElse(true);
    }

    boolean isFirstPage() {
        return cursor.isEmpty();
    }

    int limit() {
        return limit;
    }
}

package kz.mamandar.specialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.RegisterSearch.Sql;
import kz.mamandar.specialist.RegisterService.RegisterCriteria;
import kz.mamandar.specialist.RegisterService.RegisterPage;

/**
 * SQL of one page of the register as staff leaf through it: last registered first, or by folded name where names are looked for, so that a page of
 * a name is read from its index however many bear it. Values only ever go in as parameters.
 */
final class RegisterListing {

    private static final String FROM =
            " from specialist s join specialist_version v on v.specialist_id = s.id and v.valid_to is null";
    private static final String ROW = "select s.id, s.registry_number, s.status,"
            + " concat_ws(' ', v.surname, v.given_name, v.patronymic) as full_name, v.profession_code, v.provider_name_kk,"
            + " v.provider_name_ru, s.registered_on, p.specialist_id is not null as published" + FROM
            + " left join publication p on p.specialist_id = s.id";
    private static final String LAST_FIRST = " order by s.registered_on desc, s.id desc";
    private static final Pattern REGISTERED = Pattern.compile("(\\d{1,6})_(\\d{1,18})");

    private static final String SURNAME = "folded_name(v.surname)";
    private static final String GIVEN_NAME = "folded_name(v.given_name)";
    private static final String BY_NAME = " order by " + SURNAME + " using ~<~, " + GIVEN_NAME + " using ~<~, s.id";

    /** The name behind which the page begins stays in the database: a cursor stands in addresses. */
    private static final String EDGE =
            "(select folded_name(c.%s) from specialist_version c where c.specialist_id = ? and c.valid_to is null)";

    private static final String NAMESAKES = SURNAME + " = " + EDGE.formatted("surname") + " and " + GIVEN_NAME + " = "
            + EDGE.formatted("given_name") + " and s.id > ?";
    private static final String AFTER_NAME = "(" + SURNAME + ", " + GIVEN_NAME + ") ~>~ (" + EDGE.formatted("surname")
            + ", " + EDGE.formatted("given_name") + ")";
    private static final Pattern NAMED = Pattern.compile("n_(\\d{1,18})");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Optional<Matcher> cursor;
    private final int limit;
    private boolean byName;

    RegisterListing(RegisterCriteria criteria) {
        limit = criteria.limit();
        criteria.status()
                .filter(status -> status != EntryStatus.ACTIVE)
                .ifPresent(status -> conditions.add("s.status = '" + status.name() + "'"));
        criteria.status()
                .filter(status -> status == EntryStatus.ACTIVE)
                .ifPresent(status -> where("s.status = ?", status.name()));
        criteria.text().map(String::strip).filter(text -> !text.isEmpty()).ifPresent(this::matching);
        cursor = criteria.cursor().map((byName ? NAMED : REGISTERED)::matcher).filter(Matcher::matches);
    }

    boolean isByName() {
        return byName;
    }

    /** Where the page after this entry begins. */
    String cursor(LocalDate registeredOn, long id) {
        return byName ? "n_" + id : registeredOn.toEpochDay() + "_" + id;
    }

    private void matching(String text) {
        Optional<RegistryNumber> number = RegistryNumber.parse(text);
        if (number.isPresent()) {
            where("s.registry_number = ?", number.get().value());
            return;
        }
        byName = true;
        String[] names = SearchFolding.looseKey(text).split(" ", 2);
        where(FoldedName.begins("v.surname"), FoldedName.beginning(names[0]));
        if (names.length > 1) {
            where(FoldedName.begins("v.given_name"), FoldedName.beginning(names[1]));
        }
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** Names are counted by the versions alone: looking each entry up takes three times as long as finding it. */
    String countSql() {
        boolean byVersion = byName && conditions.stream().noneMatch(condition -> condition.startsWith("s."));
        return "select count(*) from (select 1"
                + (byVersion
                        ? " from specialist_version v" + clause(and(conditions, "v.valid_to is null"))
                        : FROM + clause(conditions))
                + " limit " + (RegisterPage.COUNTED_TO + 1) + ") as counted";
    }

    List<Object> countParameters() {
        return parameters;
    }

    /**
     * The statements of a page, each to be asked when those before did not fill it: behind a name its namesakes and then the names that follow, both
     * read from where they stand in the index.
     *
     * @param few whether what matches is little enough to be gathered first; else the register is walked in the order of the page, as names always are
     */
    List<Sql> page(boolean few) {
        if (byName) {
            return cursor.map(edge -> Long.parseLong(edge.group(1)))
                    .map(id -> List.of(
                            walked(NAMESAKES, List.of(id, id, id), " order by s.id"),
                            walked(AFTER_NAME, List.of(id, id), BY_NAME)))
                    .orElseGet(() -> List.of(walked("", List.of(), BY_NAME)));
        }
        String edge = cursor.isPresent() ? "(s.registered_on, s.id) < (?, ?)" : "";
        List<Object> place = cursor.map(RegisterListing::registration).orElse(List.of());
        return List.of(few ? gathered(edge, place) : walked(edge, place, LAST_FIRST));
    }

    private Sql walked(String edge, List<Object> place, String order) {
        return statement(ROW + clause(and(conditions, edge)) + order, place);
    }

    private Sql gathered(String edge, List<Object> place) {
        return statement(
                "with found as materialized (select s.id as found_id" + FROM + clause(conditions) + ") " + ROW
                        + " join found on found_id = s.id" + clause(and(List.of(), edge)) + LAST_FIRST,
                place);
    }

    private Sql statement(String sql, List<Object> place) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(place);
        all.add(limit + 1);
        return new Sql(sql + " limit ?", all);
    }

    private static List<String> and(List<String> conditions, String last) {
        return Stream.concat(conditions.stream(), Stream.of(last).filter(text -> !text.isEmpty()))
                .toList();
    }

    private static List<Object> registration(Matcher edge) {
        return List.of(LocalDate.ofEpochDay(Long.parseLong(edge.group(1))), Long.parseLong(edge.group(2)));
    }

    private static String clause(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}

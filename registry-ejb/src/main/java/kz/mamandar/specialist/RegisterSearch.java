package kz.mamandar.specialist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.SpecialistService.SearchCriteria;

/**
 * Turns criteria into SQL over the versions in force. Values only ever go in as parameters. The planner knows nothing of folded names, so it is
 * decided here how those who bear them are found: the few by their indexes, the many on a walk by registry number, which they soon fill a page on.
 */
final class RegisterSearch {

    private static final String SELECT = "select " + SpecialistViews.COLUMNS
            + " from specialist s join specialist_version v on v.specialist_id = s.id and v.valid_to is null";

    /** So many at most are few: gathering them costs as much as walking until as many of the register fill a page. */
    private static final String FEW =
            """
            with few as (select ceil(sqrt(greatest(reltuples, 1) * ? / 2))::bigint as most
                from pg_class where oid = 'specialist'::regclass)
            select (select count(*) from (%s limit (select most + 1 from few)) as counted) <= most as few from few""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private boolean named;

    /** @param regions to which the search is bound; none when empty */
    RegisterSearch(SearchCriteria criteria, Set<String> regions) {
        name("surname", criteria.surname());
        name("given_name", criteria.givenName());
        name("patronymic", criteria.patronymic());
        criteria.bin().flatMap(Bin::parse).ifPresent(bin -> add("v.provider_bin = ?", bin.value()));
        criteria.regionCode().ifPresent(code -> add("v.region_code = ?", code));
        criteria.professionCode().ifPresent(code -> add("v.profession_code = ?", code));
        criteria.categoryCode().ifPresent(code -> add("v.category_code = ?", code));
        if (!regions.isEmpty()) {
            add("v.region_code = any(string_to_array(?, ','))", String.join(",", regions));
        }
    }

    private void name(String column, Optional<String> beginning) {
        beginning.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> {
            add(FoldedName.begins("v." + column), FoldedName.beginning(SearchFolding.looseKey(text)));
            named = true;
        });
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** Tells whether few match; empty where no name is asked for. */
    Optional<Sql> few(int limit) {
        List<Object> values = new ArrayList<>(List.of(limit));
        values.addAll(parameters);
        return named ? Optional.of(new Sql(FEW.formatted(matching("1")), values)) : Optional.empty();
    }

    private String matching(String column) {
        List<String> all = new ArrayList<>(List.of("v.valid_to is null"));
        all.addAll(conditions);
        return "select " + column + " from specialist_version v where " + String.join(" and ", all);
    }

    /**
     * The page after the entry with this number.
     *
     * @param few whether what matches is gathered first
     */
    Sql after(Optional<RegistryNumber> last, int limit, boolean few) {
        List<String> all =
                few ? List.of("s.id = any(array(" + matching("v.specialist_id") + "))") : List.copyOf(conditions);
        List<Object> values = new ArrayList<>(parameters);
        last.ifPresent(number -> values.add(number.value()));
        values.add(limit);
        String where = Stream.concat(all.stream(), last.map(number -> "s.registry_number > ?").stream())
                .collect(Collectors.joining(" and "));
        return new Sql(
                SELECT + (where.isEmpty() ? "" : " where " + where) + " order by s.registry_number limit ?", values);
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

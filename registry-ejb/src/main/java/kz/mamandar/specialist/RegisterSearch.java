package kz.mamandar.specialist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.SpecialistService.SearchCriteria;

/** Turns criteria into SQL over the versions in force. Values only ever go in as parameters. */
final class RegisterSearch {

    private static final String SELECT = "select " + SpecialistViews.COLUMNS
            + " from specialist s join specialist_version v on v.specialist_id = s.id and v.valid_to is null";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

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
        });
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** The page after the entry with this number. */
    Sql after(Optional<RegistryNumber> last, int limit) {
        last.ifPresent(number -> add("s.registry_number > ?", number.value()));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        parameters.add(limit);
        return new Sql(SELECT + where + " order by s.registry_number limit ?", List.copyOf(parameters));
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.publication.PublicSort.Direction;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.text.SearchFolding;

/** Turns criteria into SQL over the public read model. Values only ever go in as parameters. */
final class PublicQuery {

    static final String COLUMNS =
            """
            p.registry_number, p.status, p.surname, p.given_name, p.patronymic, p.profession_code, p.specialty,
            p.education_level_code, p.education_institution, p.graduation_year, p.category_code, p.category_issued_on,
            p.category_valid_until, p.job_position, p.provider_bin, p.provider_name_kk, p.provider_name_ru, p.licence_number,
            p.region_code, array_to_string(p.settings, ',') as settings, p.registered_on, p.version,
            p.updated_at as valid_from, p.updated_at, p.specialist_id""";
    private static final String FROM = " from publication p";
    private static final Direction BY_NAME = new Direction(PublicSort.NAME, false);

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Object> rankParameters = new ArrayList<>();
    private final StringBuilder rank = new StringBuilder();
    private final Direction order;
    private final boolean ranked;

    PublicQuery(PublicCriteria criteria) {
        equal("p.region_code = ?", criteria.regionCode());
        equal("p.profession_code = ?", criteria.professionCode());
        equal("p.category_code = ?", criteria.categoryCode());
        equal("p.settings @> array[?::text]", criteria.settingCode());
        equal("p.status = ?", criteria.status().map(Enum::name));
        criteria.organisation().ifPresent(this::organisation);
        criteria.query().ifPresent(this::words);
        order = criteria.order().orElse(BY_NAME);
        ranked = !rank.isEmpty() && criteria.order().isEmpty();
    }

    private void equal(String condition, Optional<String> value) {
        value.ifPresent(text -> add(condition, text));
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        parameters.add(value);
    }

    private void organisation(String text) {
        if (text.matches("\\d{12}")) {
            add("p.provider_bin = ?", text);
        } else {
            add(
                    "p.provider_id in (select o.id from provider o where o.search_loose like ?)",
                    "%" + escaped(SearchFolding.looseKey(text)) + "%");
        }
    }

    private void words(String text) {
        Optional<RegistryNumber> number = RegistryNumber.parse(text);
        if (number.isPresent()) {
            add("p.registry_number = ?", number.get().value());
            return;
        }
        for (String word : SearchFolding.looseKey(text).split(" ")) {
            add("p.search_loose like ?", "% " + escaped(word) + "%");
        }
        for (String word : SearchFolding.exactKey(text).split(" ")) {
            rank.append(rank.isEmpty() ? "" : " and ").append("p.search_exact like ?");
            rankParameters.add("% " + escaped(word) + "%");
        }
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** One page in the order that was asked for, after the cursor. */
    Sql page(Optional<PageCursor> after, int limit) {
        List<Object> all = new ArrayList<>(ranked ? rankParameters : List.of());
        all.addAll(parameters);
        StringBuilder sql = new StringBuilder("with hit as ")
                .append(rank.isEmpty() ? "" : "materialized ")
                .append("(select ")
                .append(COLUMNS)
                .append(", p.")
                .append(order.sort().column())
                .append(" as sort_key, ")
                .append(ranked ? "case when " + rank + " then 0 else 1 end as rank" : "0 as rank")
                .append(FROM)
                .append(where())
                .append(") select *, sort_key::text as sort_text from hit");
        after.ifPresent(cursor -> {
            sql.append(" where (").append(key(", ")).append(order.descending() ? ") < (" : ") > (");
            if (ranked) {
                sql.append("?, ");
                all.add(cursor.rank());
            }
            sql.append("?, ?)");
            all.add(cursor.key());
            all.add(cursor.id());
        });
        String direction = order.descending() ? " desc" : "";
        sql.append(" order by ").append(key(direction + ", ")).append(direction).append(" limit ?");
        all.add(limit);
        return new Sql(sql.toString(), all);
    }

    private String key(String separator) {
        return (ranked ? "rank" + separator : "") + "sort_key" + separator + "specialist_id";
    }

    /** How many match, counted to the limit. */
    Sql count(long limit) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(limit);
        return new Sql("select count(*) from (select 1" + FROM + where() + " limit ?) as counted", all);
    }

    /** Every match by registry number. */
    Sql everything() {
        return new Sql("select " + COLUMNS + FROM + where() + " order by p.registry_number", List.copyOf(parameters));
    }

    static Sql byNumber(String number) {
        return new Sql("select " + COLUMNS + FROM + " where p.registry_number = ?", List.of(number));
    }

    static Sql byNumbers(List<String> numbers) {
        return new Sql(
                "select " + COLUMNS + FROM + " where p.registry_number = any (string_to_array(?, ','))",
                List.of(String.join(",", numbers)));
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

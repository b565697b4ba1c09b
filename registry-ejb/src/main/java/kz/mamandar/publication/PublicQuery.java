package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final List<String> looseWords = new ArrayList<>();
    private final List<String> exactWords = new ArrayList<>();
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
        ranked = !exactWords.isEmpty() && criteria.order().isEmpty();
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
        looseWords.addAll(prefixes(SearchFolding.looseKey(text)));
        exactWords.addAll(prefixes(SearchFolding.exactKey(text)));
    }

    private static List<String> prefixes(String key) {
        return Stream.of(key.split(" ")).map(word -> "% " + escaped(word) + "%").toList();
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * The parts that make up the list, one behind the other: exact hits of a query, then hits of its folded words. Each part is
     * in the order of an index, so that a page costs the same however many there are.
     */
    List<Integer> ranks(Optional<PageCursor> after) {
        int last = ranked ? 1 : 0;
        return IntStream.rangeClosed(after.map(PageCursor::rank).orElse(0), last)
                .boxed()
                .toList();
    }

    /** One page of the part in the order that was asked for, after the cursor as far as that lies in it. */
    Sql page(int rank, Optional<PageCursor> after, int limit) {
        List<String> all = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        addWords(rank, all, values);
        String column = "p." + order.sort().column();
        after.filter(cursor -> cursor.rank() == rank).ifPresent(cursor -> {
            all.add("(" + column + ", p.specialist_id)" + (order.descending() ? " < " : " > ") + "(?, ?)");
            values.addAll(List.of(cursor.key(), cursor.id()));
        });
        String direction = order.descending() ? " desc" : "";
        values.add(limit);
        return new Sql(
                "select " + COLUMNS + ", " + column + "::text as sort_text" + FROM + where(all) + " order by " + column
                        + direction + ", p.specialist_id" + direction + " limit ?",
                values);
    }

    private void addWords(int rank, List<String> all, List<Object> values) {
        boolean exact = ranked && rank == 0;
        if (!exact) {
            looseWords.forEach(word -> all.add("p.search_loose like ?"));
            values.addAll(looseWords);
        }
        if (ranked) {
            String hit = String.join(" and ", Collections.nCopies(exactWords.size(), "p.search_exact like ?"));
            all.add(exact ? hit : "not (" + hit + ")");
            values.addAll(exactWords);
        }
    }

    /** How many match, counted to the limit. */
    Sql count(long limit) {
        Sql all = matching("select 1");
        List<Object> values = new ArrayList<>(all.parameters());
        values.add(limit);
        return new Sql("select count(*) from (" + all.text() + " limit ?) as counted", values);
    }

    /** Every match by registry number. */
    Sql everything() {
        Sql all = matching("select " + COLUMNS);
        return new Sql(all.text() + " order by p.registry_number", all.parameters());
    }

    private Sql matching(String select) {
        List<String> all = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        looseWords.forEach(word -> all.add("p.search_loose like ?"));
        values.addAll(looseWords);
        return new Sql(select + FROM + where(all), values);
    }

    static Sql byNumber(String number) {
        return new Sql("select " + COLUMNS + FROM + " where p.registry_number = ?", List.of(number));
    }

    static Sql byNumbers(List<String> numbers) {
        return new Sql(
                "select " + COLUMNS + FROM + " where p.registry_number = any (string_to_array(?, ','))",
                List.of(String.join(",", numbers)));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final String WORDS =
            "array_to_tsvector(string_to_array(btrim(p.search_loose), ' ')) @@ cast(? as tsquery)";

    /** How many names are walked before hits are collected instead: about as much work as collecting some hundred. */
    private static final int STRETCH = 1_500;

    /** Letters of a word that leave so little, together with another word, that a walk would not find a page. */
    private static final int TELLING = 4;

    private static final Direction BY_NAME = new Direction(PublicSort.NAME, false);

    /** Ranks of hits in words, best first. The first two are those of {@link SurnameQuery}. */
    private static final int EXACT = 2;

    private static final int LOOSE = 3;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private String looseKey = "";
    private final List<String> looseWords = new ArrayList<>();
    private final List<String> exactWords = new ArrayList<>();
    private final Direction order;
    private final boolean ranked;
    private Optional<SurnameQuery> surnames = Optional.empty();

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
        if (ranked && looseWords.size() == 1) {
            surnames = Optional.of(new SurnameQuery(criteria.query().orElseThrow(), conditions, parameters));
        }
    }

    /** What finds the hits among surnames, which come before all others; there is one for a single word. */
    Optional<SurnameQuery> surnames() {
        return surnames;
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
        looseKey = SearchFolding.looseKey(text);
        looseWords.addAll(prefixes(looseKey));
        exactWords.addAll(prefixes(SearchFolding.exactKey(text)));
    }

    private static List<String> prefixes(String key) {
        return wordsOf(key).map(word -> "% " + escaped(word) + "%").toList();
    }

    private static Stream<String> wordsOf(String key) {
        return Stream.of(key.split(" ")).filter(word -> !word.isEmpty());
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * A page of hits of a query, if it can be had by walking a stretch of the names in their order; what many bear is found so
     * in the same time however many there are. Hits of the rank at which the page begins only, so less than the limit means
     * nothing. Leaves out the hits of {@link #surnames()}.
     */
    Optional<Sql> walk(Optional<PageCursor> after, int limit) {
        if (!ranked || looseWords.size() > 1 && wordsOf(looseKey).anyMatch(word -> word.length() >= TELLING)) {
            return Optional.empty();
        }
        int rank = Math.max(EXACT, after.map(PageCursor::rank).orElse(EXACT));
        List<String> stretch = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        addPlace(after.filter(place -> place.rank() == rank), stretch, values);
        values.add(STRETCH);
        values.addAll(looseWords);
        surnames.ifPresent(query -> values.add(query.beginning()));
        values.addAll(exactWords);
        values.add(limit);
        String exact = all("p.search_exact", exactWords);
        return Optional.of(new Sql(
                "select " + COLUMNS + ", p.sort_name::text as sort_text, " + rank + " as rank from (select p.*" + FROM
                        + where(stretch) + " order by p.sort_name, p.specialist_id limit ?) as p where "
                        + all("p.search_loose", looseWords) + notSurnames() + " and "
                        + (rank == EXACT ? exact : "not (" + exact + ")")
                        + " order by p.sort_name, p.specialist_id limit ?",
                values));
    }

    private String notSurnames() {
        return surnames.isPresent() ? " and p.search_loose not like ?" : "";
    }

    /**
     * One page in the order that was asked for, after the cursor. Hits of a query are collected and then put in order; those of
     * {@link #surnames()} are left out.
     */
    Sql page(Optional<PageCursor> after, int limit) {
        return looseWords.isEmpty() ? ordered(after, limit) : collected(after, limit);
    }

    private Sql ordered(Optional<PageCursor> after, int limit) {
        List<String> all = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        addPlace(after, all, values);
        values.add(limit);
        String direction = order.descending() ? " desc" : "";
        return new Sql(
                "select " + COLUMNS + ", " + column() + "::text as sort_text, 0 as rank" + FROM + where(all)
                        + " order by " + column() + direction + ", p.specialist_id" + direction + " limit ?",
                values);
    }

    private Sql collected(Optional<PageCursor> after, int limit) {
        List<Object> values = new ArrayList<>(ranked ? exactWords : List.of());
        Sql hits = matching("select p.specialist_id, " + column() + " as sort_key, "
                + (ranked
                        ? "case when " + all("p.search_exact", exactWords) + " then " + EXACT + " else " + LOOSE
                                + " end"
                        : "0")
                + " as rank");
        values.addAll(hits.parameters());
        surnames.ifPresent(query -> values.add(query.beginning()));
        String direction = order.descending() ? " desc" : "";
        String key = "rank" + direction + ", sort_key" + direction + ", specialist_id" + direction;
        StringBuilder sql = new StringBuilder(
                "with hit as materialized (" + hits.text() + notSurnames() + "), page as (select * from hit");
        after.ifPresent(cursor -> {
            sql.append(" where (rank, sort_key, specialist_id) ")
                    .append(order.descending() ? "<" : ">")
                    .append(" (?, ?, ?)");
            values.addAll(List.of(cursor.rank(), cursor.key(), cursor.id()));
        });
        sql.append(" order by ").append(key).append(" limit ?) select ").append(COLUMNS);
        sql.append(
                ", page.sort_key::text as sort_text, page.rank from page join publication p using (specialist_id) order by ");
        sql.append(key.replace("sort_key", "page.sort_key"));
        values.add(limit);
        return new Sql(sql.toString(), values);
    }

    private void addPlace(Optional<PageCursor> after, List<String> all, List<Object> values) {
        after.ifPresent(cursor -> {
            all.add("(" + column() + ", p.specialist_id)" + (order.descending() ? " < " : " > ") + "(?, ?)");
            values.addAll(List.of(cursor.key(), cursor.id()));
        });
    }

    private String column() {
        return "p." + order.sort().column();
    }

    private static String all(String column, List<String> words) {
        return String.join(" and ", Collections.nCopies(words.size(), column + " like ?"));
    }

    /** How many match, counted to the limit. */
    Sql count(long limit) {
        Sql all = matching("select 1");
        List<Object> values = new ArrayList<>(all.parameters());
        values.add(limit);
        return new Sql("select count(*) from (" + all.text() + " limit ?) as counted", values);
    }

    /** Every match by registry number, with the columns of {@link PublicRow}. */
    Sql everything() {
        Sql all = matching("select " + PublicRow.COLUMNS);
        return new Sql(all.text() + " order by p.registry_number", all.parameters());
    }

    private Sql matching(String select) {
        List<String> all = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        if (!looseWords.isEmpty()) {
            all.add(WORDS);
            values.add(wordsOf(looseKey).map(PublicQuery::beginning).collect(Collectors.joining(" & ")));
        }
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

    /** What finds the words that begin with this one. */
    private static String beginning(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private Optional<NameWords> words = Optional.empty();
    private final Direction order;
    private final boolean ranked;
    private Optional<SurnameQuery> surnames = Optional.empty();
    private Optional<GivenNameQuery> givenNames = Optional.empty();

    PublicQuery(PublicCriteria criteria) {
        equal("p.region_code = ?", criteria.regionCode());
        equal("p.profession_code = ?", criteria.professionCode());
        equal("p.category_code = ?", criteria.categoryCode());
        equal("p.settings @> array[?::text]", criteria.settingCode());
        equal("p.status = ?", criteria.status().map(Enum::name));
        criteria.organisation().ifPresent(this::organisation);
        criteria.query().ifPresent(this::words);
        order = criteria.order().orElse(BY_NAME);
        ranked = words.isPresent() && criteria.order().isEmpty();
        if (ranked && !words.get().several()) {
            surnames = Optional.of(new SurnameQuery(criteria.query().orElseThrow(), conditions, parameters));
            givenNames = words.filter(typed -> criteria.organisation().isEmpty())
                    .map(typed -> new GivenNameQuery(typed, conditions, parameters));
        }
    }

    /** What finds the hits among surnames, which come before all others; there is one for a single word. */
    Optional<SurnameQuery> surnames() {
        return surnames;
    }

    /**
     * What finds the other hits of a single word by their shelves; there is none within one organisation, which leaves less than any name.
     */
    Optional<GivenNameQuery> givenNames() {
        return givenNames;
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
        words = Optional.of(new NameWords(text)).filter(typed -> !typed.none());
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * A page of hits of a query, if it can be had by walking a stretch of the names in their order; what many bear is found so
     * in the same time however many there are. Hits of the rank at which the page begins only, so less than the limit means
     * nothing. Leaves out the hits of {@link #surnames()}.
     *
     * @param names how many are walked
     */
    Optional<Sql> walk(Optional<PageCursor> after, int limit, int names) {
        return words.filter(typed -> ranked && typed.frequent()).map(typed -> walk(typed, after, limit, names));
    }

    private Sql walk(NameWords typed, Optional<PageCursor> after, int limit, int names) {
        int first = typed.several() ? NameWords.NAMED : NameWords.OTHERS;
        int rank = Math.max(first, after.map(PageCursor::rank).orElse(first));
        Optional<PageCursor> place = after.filter(cursor -> cursor.rank() == rank);
        List<String> stretch = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(parameters);
        addPlace(place, stretch, values);
        if (rank < NameWords.OTHERS && place.isEmpty()) {
            Sql beginning = SurnameQuery.first(typed.loose());
            stretch.add("p.sort_name >= " + beginning.text());
            values.addAll(beginning.parameters());
        }
        values.add(names);
        Sql like = typed.like();
        Sql hits = typed.ranked(rank);
        Stream.of(like, hits).map(Sql::parameters).forEach(values::addAll);
        values.add(limit);
        return new Sql(
                "select " + COLUMNS + ", p.sort_name::text as sort_text, " + rank + " as rank from (select p.*" + FROM
                        + where(stretch) + " order by p.sort_name, p.specialist_id limit ?) as p where " + like.text()
                        + " and " + hits.text() + " order by p.sort_name, p.specialist_id limit ?",
                values);
    }

    /**
     * The hits of two frequent words in surname and given name, collected and put in order, after a cursor among them: they come before all
     * others and are far fewer.
     */
    Optional<Sql> named(Optional<PageCursor> after, int limit) {
        return words.filter(typed -> ranked && typed.frequent())
                .filter(typed -> after.map(PageCursor::rank).orElse(NameWords.NAMED) < NameWords.OTHERS)
                .flatMap(typed -> typed.namedHits().map(hits -> collected(typed, hits, after, limit)));
    }

    /**
     * One page in the order that was asked for, after the cursor. Hits of a query are collected and then put in order; those of
     * {@link #surnames()} are left out.
     */
    Sql page(Optional<PageCursor> after, int limit) {
        return words.map(typed -> collected(typed, typed.hits(), after, limit)).orElseGet(() -> ordered(after, limit));
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

    private Sql collected(NameWords typed, Sql hits, Optional<PageCursor> after, int limit) {
        Sql rank = ranked ? typed.rank() : new Sql("0", List.of());
        List<Object> values = new ArrayList<>(rank.parameters());
        Sql all = matching(
                "select p.specialist_id, " + column() + " as sort_key, " + rank.text() + " as rank", Optional.of(hits));
        values.addAll(all.parameters());
        Optional<Sql> taken = surnames.map(query -> typed.named());
        taken.map(Sql::parameters).ifPresent(values::addAll);
        String direction = order.descending() ? " desc" : "";
        String key = "rank" + direction + ", sort_key" + direction + ", specialist_id" + direction;
        StringBuilder sql = new StringBuilder("with hit as materialized (" + all.text()
                + taken.map(named -> " and not (" + named.text() + ")").orElse("") + "), page as (select * from hit");
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
        return matching(select, words.map(NameWords::hits));
    }

    /**
     * Offset 0 keeps two words from being looked for among all entries of a region or profession: they leave less than any filter, which
     * one word may not.
     */
    private Sql matching(String select, Optional<Sql> hits) {
        List<String> all = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(hits.map(Sql::parameters).orElse(List.of()));
        values.addAll(parameters);
        if (words.filter(NameWords::together).isPresent()) {
            String found = hits.map(Sql::text).orElseThrow();
            return new Sql(
                    select + " from (select p.*" + FROM + " where " + found + " offset 0) as p" + where(all), values);
        }
        hits.map(Sql::text).ifPresent(found -> all.add(0, found));
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

    /** Whether the statement of {@link #page} has the same best plan for any values. */
    boolean hasOnePlan() {
        return words.isPresent();
    }

    /** A statement with the values of its parameters. */
    record Sql(String text, List<Object> parameters) {}
}

package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.text.SearchFolding;

/**
 * SQL for hits of one word among surnames. Everybody with one surname stands in one stretch of the order of names, so that a page is read
 * from where the stretches begin, however many there are of a surname.
 */
final class SurnameQuery {

    /** Ranks of the hits: spelt as it was typed, and spelt otherwise. */
    static final int EXACT = 0;

    static final int LOOSE = 1;

    private static final String FIRST_WORD = "split_part(p.search_loose, ' ', 2) collate \"C\"";
    private static final String NEXT = "select " + FIRST_WORD + " as loose, p.surname collate \"C\" as surname"
            + " from publication p where " + FIRST_WORD + " like ?";
    private static final String IN_ORDER = " order by loose, surname limit 1";
    private static final String SURNAMES = "with recursive found(loose, surname) as ((" + NEXT + IN_ORDER
            + ") union all select next.loose, next.surname from found cross join lateral (" + NEXT + " and ("
            + FIRST_WORD
            + ", p.surname collate \"C\") > (found.loose, found.surname)" + IN_ORDER + ") as next)"
            + " select surname, (surname || '0') collate \"kk-x-icu\" > ? as ahead from found group by surname"
            + " order by surname collate \"kk-x-icu\"";

    private final String loose;
    private final String exact;
    private final List<String> conditions;
    private final List<Object> parameters;

    /** @param conditions what else must hold, with its parameters */
    SurnameQuery(String word, List<String> conditions, List<Object> parameters) {
        loose = SearchFolding.looseKey(word);
        exact = SearchFolding.exactKey(word);
        this.conditions = List.copyOf(conditions);
        this.parameters = List.copyOf(parameters);
    }

    /** What the loose key of a hit is like. */
    String beginning() {
        return " " + PublicQuery.escaped(loose) + "%";
    }

    /** Every surname that the word begins, in order, and whether names with it may stand after the cursor. */
    Sql surnames(Optional<PageCursor> after) {
        String like = PublicQuery.escaped(loose) + "%";
        return new Sql(SURNAMES, List.of(like, like, after.map(PageCursor::key).orElse("")));
    }

    int rankOf(String surname) {
        return SearchFolding.exactKey(surname).startsWith(exact) ? EXACT : LOOSE;
    }

    /**
     * The first names with these surnames, after the cursor. Between a name and a digit nothing sorts but what may follow a surname:
     * a space, a hyphen. Offset 0 keeps the stretch an ordered walk of the index: the planner would gather and sort all of it.
     */
    Sql names(List<String> surnames, int rank, Optional<PageCursor> after, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(surnames.toArray(String[]::new));
        after.ifPresent(place -> values.addAll(List.of(place.key(), place.id())));
        values.addAll(parameters);
        values.addAll(List.of(limit, limit));
        String stretch =
                "select p.* from publication p where p.sort_name >= s.surname and p.sort_name < s.surname || '0'"
                        + (after.isPresent() ? " and (p.sort_name, p.specialist_id) > (?, ?)" : "")
                        + " order by p.sort_name, p.specialist_id offset 0";
        String where = conditions.stream().map(" and "::concat).collect(Collectors.joining());
        return new Sql(
                "select " + PublicQuery.COLUMNS + ", p.sort_name::text as sort_text, " + rank + " as rank"
                        + " from unnest(cast(? as text[])) as s(surname) cross join lateral (select * from (" + stretch
                        + ") as p where p.surname = s.surname" + where
                        + " limit ?) as p order by p.sort_name, p.specialist_id limit ?",
                values);
    }
}

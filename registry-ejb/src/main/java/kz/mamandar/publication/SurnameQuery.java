package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.Collections;
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

    private static final String FIRST_WORD = NameWords.word(1);
    private static final String EACH =
            "select " + FIRST_WORD + " as loose, p.surname collate \"C\" as surname from publication p where ";
    private static final String IN_ORDER = " order by loose, surname limit 1";
    private static final String FOUND = "with recursive found(loose, surname) as ((" + EACH
            + NameWords.between(FIRST_WORD) + IN_ORDER
            + ") union all select next.loose, next.surname from found cross join lateral (" + EACH + "("
            + FIRST_WORD + ", p.surname collate \"C\") > (found.loose, found.surname) and "
            + NameWords.before(FIRST_WORD) + IN_ORDER + ") as next)";
    private static final String SURNAMES = FOUND
            + " select surname, (surname || '0') collate \"kk-x-icu\" > ? as ahead from found group by surname"
            + " order by surname collate \"kk-x-icu\"";
    private static final String FIRST = "(" + FOUND + " select min(surname collate \"kk-x-icu\") from found)";

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

    /** Every surname that the word begins, in order, and whether names with it may stand after the cursor. */
    Sql surnames(Optional<PageCursor> after) {
        List<Object> values = new ArrayList<>(found(loose));
        values.add(after.map(PageCursor::key).orElse(""));
        return new Sql(SURNAMES, values);
    }

    /** The first surname in the order of names that one of the words begins; null when there is none. */
    static Sql first(List<String> looseWords) {
        return new Sql(
                "least(" + String.join(", ", Collections.nCopies(looseWords.size(), FIRST)) + ")",
                looseWords.stream().flatMap(word -> found(word).stream()).toList());
    }

    private static List<Object> found(String word) {
        return List.of(word, NameWords.end(word), NameWords.end(word));
    }

    int rankOf(String surname) {
        return SearchFolding.exactKey(surname).startsWith(exact) ? NameWords.NAMED : NameWords.NAMED_LOOSELY;
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

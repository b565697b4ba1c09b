package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.text.SearchFolding;

/**
 * SQL for hits of one word behind the surname: given names, patronymics. The order of names is parted into shelves, and the indexes have the shelf
 * of everybody who bears a word, so that a page is read shelf by shelf, however many bear it.
 */
final class GivenNameQuery {

    /** No shelf stands behind this one. */
    static final int LAST_SHELF = Short.MAX_VALUE;

    private static final String ON_SHELVES =
            "name_shelf(p.sort_name) between (select cast(? as integer)) and (select cast(? as integer))";
    private static final String AFTER = " and (p.sort_name, p.specialist_id) > (?, ?)";
    private static final String SPELLINGS = "with recursive " + found(2) + ", " + found(3)
            + " select 2 as place, word from found2 union all select 3, word from found3 limit ?";

    /** What {@link SearchFolding#looseKey} joins to the word before: behind it words are counted otherwise than in the exact key. */
    private static final List<String> ENDINGS = List.of("улы", "кызы");

    private final NameWords typed;
    private final List<String> conditions;
    private final List<Object> parameters;
    private final String loose;
    private final List<String> exact;

    /** @param conditions what else must hold, with its parameters */
    GivenNameQuery(NameWords typed, List<String> conditions, List<Object> parameters) {
        this.typed = typed;
        this.conditions = List.copyOf(conditions);
        this.parameters = List.copyOf(parameters);
        loose = typed.loose().get(0);
        exact = typed.spelt();
    }

    /** A word as the index has it: folded, and then as it is spelt in the same place of the name. */
    private static String key(int place) {
        return "(split_part(p.search_loose, ' ', %1$d) || ' ' || split_part(p.search_exact, ' ', %1$d)) collate \"C\""
                .formatted(place + 1);
    }

    private static String found(int place) {
        String key = key(place);
        String each = "select " + key + " as word from publication p where ";
        return "found" + place + "(word) as ((" + each + NameWords.between(key)
                + " order by word limit 1) union all select next.word from found" + place + " cross join lateral ("
                + each + key + " > found" + place + ".word and " + NameWords.before(key)
                + " order by word limit 1) as next)";
    }

    /** Words that begin with the typed one, in each spelling. */
    Sql spellings(int limit) {
        List<Object> values = new ArrayList<>();
        for (int place = 2; place <= 3; place++) {
            values.addAll(List.of(loose, NameWords.end(loose), NameWords.end(loose)));
        }
        values.add(limit);
        return new Sql(SPELLINGS, values);
    }

    static Sql shelf(PageCursor cursor) {
        return new Sql("select name_shelf(?)", List.of(cursor.key()));
    }

    /** A spelling of the second or third word of names. */
    record Spelling(int place, String word) {}

    /** Shelves in a row. */
    record Shelves(int first, int last) {}

    /**
     * Whether hits of the rank may have this spelling. One that is not as typed tells that the hit is spelt otherwise, unless words are counted
     * otherwise in both keys; then, or when another word of the name is as typed, the hit itself decides.
     */
    boolean mayBe(Spelling spelling, int rank) {
        String spelt = spelling.word().substring(spelling.word().indexOf(' ') + 1);
        boolean asTyped = exact.size() == 1 && spelt.startsWith(exact.get(0));
        if (rank == NameWords.OTHERS_LOOSELY) {
            return !asTyped;
        }
        boolean tells = exact.size() == 1
                && ENDINGS.stream().noneMatch(ending -> ending.startsWith(loose))
                && SearchFolding.looseKey(spelt).startsWith(loose);
        return asTyped || !tells;
    }

    /** The first hits of a rank on some shelves, behind the cursor. */
    Sql names(List<Spelling> spellings, int rank, Optional<PageCursor> after, Shelves shelves, int limit) {
        Sql filter = filter(rank, after);
        List<Sql> ways =
                List.of(bearers(2, spellings, shelves), bearers(3, spellings, shelves), bearersOfManyWords(shelves));
        String hits = ways.stream()
                .map(way -> "select p.sort_name, p.specialist_id from " + way.text() + filter.text())
                .collect(Collectors.joining(" union "));
        List<Object> values = new ArrayList<>();
        ways.forEach(way -> {
            values.addAll(way.parameters());
            values.addAll(filter.parameters());
        });
        values.add(limit);
        return new Sql(
                "with page as (select sort_name, specialist_id from (" + hits
                        + ") as hit order by sort_name, specialist_id limit ?) select " + PublicQuery.COLUMNS
                        + ", p.sort_name::text as sort_text, " + rank
                        + " as rank from page join publication p using (specialist_id) order by p.sort_name, p.specialist_id",
                values);
    }

    private Sql filter(int rank, Optional<PageCursor> after) {
        Sql ranked = typed.ranked(rank);
        String where = Stream.concat(Stream.of(ranked.text()), conditions.stream())
                .collect(Collectors.joining(" and ", " where ", after.isPresent() ? AFTER : ""));
        List<Object> values = new ArrayList<>(ranked.parameters());
        values.addAll(parameters);
        after.ifPresent(cursor -> values.addAll(List.of(cursor.key(), cursor.id())));
        return new Sql(where, values);
    }

    /** The spellings are hidden from the planner, as words are elsewhere: it would plan anew for their number each time, which takes longer than to read. */
    private static Sql bearers(int place, List<Spelling> spellings, Shelves shelves) {
        String[] words = spellings.stream()
                .filter(spelling -> spelling.place() == place)
                .map(Spelling::word)
                .toArray(String[]::new);
        return new Sql(
                "unnest((select cast(? as text[]))) as k(word) cross join lateral (select p.* from publication p where "
                        + key(place) + " = k.word and " + ON_SHELVES + " offset 0) as p",
                List.of(words, shelves.first(), shelves.last()));
    }

    private Sql bearersOfManyWords(Shelves shelves) {
        Sql more = typed.ofManyWords();
        List<Object> values = new ArrayList<>(more.parameters());
        values.addAll(List.of(shelves.first(), shelves.last()));
        return new Sql(
                "(select p.* from publication p where " + more.text() + " and " + ON_SHELVES + " offset 0) as p",
                values);
    }
}

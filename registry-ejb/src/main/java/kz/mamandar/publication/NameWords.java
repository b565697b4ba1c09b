package kz.mamandar.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.text.SearchFolding;

/**
 * The words of a name as they were typed: conditions that the indexes of words answer (ADR 24), and the rank of what they find. A hit has
 * a word that begins with each of them, in any order.
 */
final class NameWords {

    /** Ranks, best first: hits {@link #named} before others, and in both what is spelt as it was typed before the rest. */
    static final int NAMED = 0;

    static final int NAMED_LOOSELY = 1;
    static final int OTHERS = 2;
    static final int OTHERS_LOOSELY = 3;

    /** Letters of a word that leave so little, together with another word, that a walk would not find a page. */
    private static final int TELLING = 4;

    /** Words of a name that have indexes in pairs: the next one begins with the second of each pair, the last with the first word. */
    private static final int INDEXED = 3;

    private static final String MORE_THAN_INDEXED = "split_part(p.search_loose, ' ', 5) <> ''"
            + " and array_to_tsvector(string_to_array(btrim(p.search_loose), ' ')) @@ (select cast(? as tsquery))";

    private static final String HIDDEN = "(select cast(? as text))";

    /** Sorts behind any letter. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final List<String> loose;
    private final List<String> exact;

    NameWords(String text) {
        loose = wordsOf(SearchFolding.looseKey(text));
        exact = wordsOf(SearchFolding.exactKey(text));
    }

    private static List<String> wordsOf(String key) {
        return Stream.of(key.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    boolean none() {
        return loose.isEmpty();
    }

    boolean several() {
        return loose.size() > 1;
    }

    /** Whether so many names are like it that a page is found sooner by walking them than by collecting. */
    boolean frequent() {
        return !several() || loose.stream().allMatch(word -> word.length() < TELLING);
    }

    /** Whether hits are found by two words at once. */
    boolean together() {
        return telling().size() > 1;
    }

    List<String> loose() {
        return loose;
    }

    List<String> spelt() {
        return exact;
    }

    /**
     * Everything that is like the words, by their indexes. The words are hidden from the planner, which would trust its statistics and read
     * all that one of two words finds; so there is one plan for any words.
     */
    Sql hits() {
        List<String> telling = telling();
        List<Object> values = new ArrayList<>();
        List<String> ways =
                telling.size() == 1 ? alone(telling.get(0), values) : together(telling.get(0), telling.get(1), values);
        values.addAll(ofManyWords().parameters());
        String rest = telling.stream()
                .skip(2)
                .map(word -> {
                    values.add(anywhere(word));
                    return " and p.search_loose like ?";
                })
                .collect(Collectors.joining());
        return new Sql("(" + String.join(" or ", ways) + " or " + MORE_THAN_INDEXED + ")" + rest, values);
    }

    /** Hits among names of so many words that not all of these have a place in the other indexes. */
    Sql ofManyWords() {
        return new Sql(
                MORE_THAN_INDEXED,
                List.of(telling().stream().map(NameWords::term).collect(Collectors.joining(" & "))));
    }

    /** Without words that begin another one, which find nothing less; the longest first. No word of a name is like two of these. */
    private List<String> telling() {
        return loose.stream()
                .distinct()
                .filter(word -> loose.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> alone(String word, List<Object> values) {
        return IntStream.rangeClosed(1, INDEXED)
                .mapToObj(place -> between(place, word, values))
                .toList();
    }

    private static List<String> together(String one, String other, List<Object> values) {
        List<String> ways = new ArrayList<>();
        for (int place = 1; place <= INDEXED; place++) {
            ways.addAll(pairs(place, one, other, values));
        }
        return ways;
    }

    private static List<String> pairs(int place, String one, String other, List<Object> values) {
        int next = place % INDEXED + 1;
        return List.of(
                "(" + between(place, one, values) + " and " + between(next, other, values) + ")",
                "(" + between(place, other, values) + " and " + between(next, one, values) + ")");
    }

    private static String between(int place, String word, List<Object> values) {
        values.addAll(List.of(word, end(word)));
        return between(word(place));
    }

    /** Where a column begins with a word: lies between it and its {@link #end}. */
    static String between(String column) {
        return column + " >= " + HIDDEN + " and " + before(column);
    }

    static String before(String column) {
        return column + " < " + HIDDEN;
    }

    /** Behind everything that begins with the word. */
    static String end(String word) {
        return word + LAST;
    }

    /** A word of the folded name, counted from 1, as the indexes have it. */
    static String word(int place) {
        return "split_part(p.search_loose, ' ', " + (place + 1) + ") collate \"C\"";
    }

    /** Like the words in any place, without an index. */
    Sql like() {
        return all("p.search_loose", loose);
    }

    /** Spelt as they were typed. */
    Sql exact() {
        return all("p.search_exact", exact);
    }

    private static Sql all(String column, List<String> words) {
        return new Sql(
                String.join(" and ", Collections.nCopies(words.size(), column + " like ?")),
                words.stream().<Object>map(NameWords::anywhere).toList());
    }

    /** The first word of the name, which is a surname, is like one of them; of several also the second, a given name, like another one. */
    Sql named() {
        if (!several()) {
            List<Object> values = new ArrayList<>();
            return new Sql(between(1, loose.get(0), values), values);
        }
        String[] beginnings = loose.stream().map(NameWords::begins).toArray(String[]::new);
        String like = "%s like any (cast(? as text[]))";
        return new Sql(
                like.formatted(word(1)) + " and " + like.formatted(word(2))
                        + " and (select count(*) from unnest(cast(? as text[])) as typed(word) where " + word(1)
                        + " like typed.word or " + word(2) + " like typed.word) > 1",
                List.of(beginnings, beginnings, beginnings));
    }

    /** Just the hits that are {@link #named}, by their indexes, of two words. */
    Optional<Sql> namedHits() {
        List<String> telling = telling();
        if (loose.size() != 2 || telling.size() != 2) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        List<String> ways = pairs(1, telling.get(0), telling.get(1), values);
        return Optional.of(new Sql("(" + String.join(" or ", ways) + ")", values));
    }

    Sql rank() {
        List<Object> values = new ArrayList<>(named().parameters());
        values.addAll(exact().parameters());
        return new Sql(
                "case when " + named().text() + " then " + NAMED + " else " + OTHERS + " end + case when "
                        + exact().text() + " then 0 else 1 end",
                values);
    }

    /** What the hits of one rank are besides being hits. */
    Sql ranked(int rank) {
        List<Object> values = new ArrayList<>(named().parameters());
        values.addAll(exact().parameters());
        return new Sql(
                (rank < OTHERS ? "" : "not ") + "(" + named().text() + ") and " + (rank % 2 == 0 ? "" : "not ") + "("
                        + exact().text() + ")",
                values);
    }

    private static String begins(String word) {
        return PublicQuery.escaped(word) + "%";
    }

    private static String anywhere(String word) {
        return "% " + begins(word);
    }

    /** What finds the words that begin with this one. */
    private static String term(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
    }
}

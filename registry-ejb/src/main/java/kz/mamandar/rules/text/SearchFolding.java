package kz.mamandar.rules.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys under which names are found as people type them: without Kazakh letters ("Касымов" finds "Қасымов"), with Latin
 * look-alikes inside Cyrillic words, with or without hyphens.
 */
public final class SearchFolding {

    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('i', 'і'),
            Map.entry('ə', 'ә'),
            Map.entry('h', 'һ'),
            Map.entry('e', 'е'),
            Map.entry('a', 'а'),
            Map.entry('o', 'о'),
            Map.entry('p', 'р'),
            Map.entry('c', 'с'),
            Map.entry('x', 'х'),
            Map.entry('y', 'у'),
            Map.entry('k', 'к'),
            Map.entry('m', 'м'),
            Map.entry('t', 'т'),
            Map.entry('b', 'в'),
            Map.entry('ë', 'ё'));
    private static final Map<Character, Character> LOOSE = Map.ofEntries(
            Map.entry('ә', 'а'),
            Map.entry('ғ', 'г'),
            Map.entry('қ', 'к'),
            Map.entry('ң', 'н'),
            Map.entry('ө', 'о'),
            Map.entry('ұ', 'у'),
            Map.entry('ү', 'у'),
            Map.entry('һ', 'х'),
            Map.entry('і', 'и'));

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
    private static final Pattern PATRONYMIC_ENDING = Pattern.compile("(?<=\\S) (улы|кызы)(?= |$)");

    private SearchFolding() {}

    /** Lower case, one space between words (a hyphen is one too), look-alikes mended, ё as е, no accents and unseen marks. */
    public static String exactKey(String text) {
        String plain = Normalizer.normalize(
                        UNSEEN.matcher(text == null ? "" : text).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        String folded = Stream.of(BETWEEN_WORDS.split(ACCENTS.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .map(SearchFolding::mended)
                .collect(Collectors.joining(" "));
        return Normalizer.normalize(folded.replace('ё', 'е'), Normalizer.Form.NFC);
    }

    /** The exact key with the Kazakh letters as their nearest Russian ones, and patronymic endings joined to the name. */
    public static String looseKey(String text) {
        String folded = mapped(exactKey(text), LOOSE);
        return PATRONYMIC_ENDING.matcher(folded).replaceAll("$1");
    }

    private static String mended(String word) {
        boolean cyrillic =
                word.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? mapped(word, LOOK_ALIKES) : word;
    }

    private static String mapped(String text, Map<Character, Character> letters) {
        StringBuilder result = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            result.append(letters.getOrDefault(letter, letter));
        }
        return result.toString();
    }
}

package kz.mamandar.rules.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
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
            Map.entry('b', 'в'));
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

    private SearchFolding() {}

    /** Lower case, one space between words, look-alikes mended, ё as е. */
    public static String exactKey(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]+", " ");
        return Stream.of(plain.split(" "))
                .map(SearchFolding::mended)
                .collect(Collectors.joining(" "))
                .replace('ё', 'е');
    }

    /** The exact key with the Kazakh letters as their nearest Russian ones, and patronymic endings joined to the name. */
    public static String looseKey(String text) {
        String folded = mapped(exactKey(text), LOOSE);
        return folded.replaceAll("(?<=\\S) (улы|кызы)(?= |$)", "$1");
    }

    private static String mended(String word) {
        boolean cyrillic =
                word.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? mapped(word, LOOK_ALIKES) : word;
    }

    private static String mapped(String text, Map<Character, Character> letters) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append((char) letters.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return result.toString();
    }
}

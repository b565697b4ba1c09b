package kz.mamandar.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;

/** The lists of words that names are made of. Earlier words of a list are drawn more often, as in life. */
final class SyntheticWords {

    private static final Properties LISTS = load();
    private static final double SKEW = 1.25;

    private SyntheticWords() {}

    /** The list under the key, parted by spaces. */
    static List<String> words(String key) {
        return List.of(value(key).split("\\s+"));
    }

    /** The list under the key, parted by bars. */
    static List<String> phrases(String key) {
        return List.of(value(key).split("\\s*\\|\\s*"));
    }

    static <T> T skewed(List<T> list, SplittableRandom random) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), SKEW)));
    }

    static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String value(String key) {
        return Objects.requireNonNull(LISTS.getProperty(key), key).strip();
    }

    private static Properties load() {
        Properties lists = new Properties();
        try (Reader reader = new InputStreamReader(
                SyntheticWords.class.getResourceAsStream("synthetic.properties"), StandardCharsets.UTF_8)) {
            lists.load(reader);
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

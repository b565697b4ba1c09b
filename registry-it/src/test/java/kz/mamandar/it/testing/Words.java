package kz.mamandar.it.testing;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The texts of the portal in one language, so that one test can walk the same way in both. */
public final class Words {

    private static final List<String> FILES = List.of("messages", "public", "cabinet", "office", "errors");

    private final String language;
    private final Properties texts = new Properties();

    private Words(String language) {
        this.language = language;
    }

    public static Words of(String language) {
        Words words = new Words(language);
        Path folder = Distribution.root().resolve("registry-web/target/classes/kz/mamandar/web");
        for (String file : FILES) {
            try (Reader reader = Files.newBufferedReader(folder.resolve(file + "_" + language + ".properties"))) {
                words.texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    public String language() {
        return language;
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("The portal has no text " + key + " in " + language);
        }
        return text.strip();
    }

    public String get(String key, Map<String, Object> values) {
        return new MessageFormat(get(key), Locale.forLanguageTag(language)).format(values);
    }
}

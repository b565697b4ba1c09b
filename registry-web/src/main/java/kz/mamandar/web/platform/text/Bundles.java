package kz.mamandar.web.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.platform.text.Language;

/** All texts of the portal. The bundles are one name space; each feature writes to its own file. */
public final class Bundles {

    /** The files, without package, language and ending. */
    public static final List<String> NAMES = List.of("messages", "errors", "public", "cabinet", "office");

    private static final Map<Language, Map<String, String>> TEXTS = load();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Bundles() {}

    public static Map<String, String> texts(Language language) {
        return TEXTS.get(language);
    }

    public static Optional<String> find(Language language, String key) {
        return Optional.ofNullable(TEXTS.get(language).get(key));
    }

    /** The text with named values ({@code {name}}, {@code {n, plural, ...}}) filled in by the rules of the language. */
    public static String format(Language language, String key, Map<String, Object> values) {
        MessageFormat format = FORMATS.computeIfAbsent(
                language + " " + key,
                k -> new MessageFormat(find(language, key).orElse(key), ULocale.forLocale(language.locale())));
        synchronized (format) {
            return format.format(values, new StringBuffer(), null).toString();
        }
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            for (String name : NAMES) {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        "kz.mamandar.web." + name, language.locale(), Bundles.class.getClassLoader(), exact);
                Collections.list(bundle.getKeys()).forEach(key -> texts.put(key, bundle.getString(key)));
            }
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }
}

package kz.mamandar.platform.text;

import java.util.Locale;
import java.util.Optional;

/** The two languages of the registry, equal in every respect (para 4). */
public enum Language {
    KK,
    RU;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

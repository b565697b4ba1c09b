package kz.mamandar.ws.platform.rest;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language of texts: the best of Kazakh, Russian and English by Accept-Language, Kazakh when none is wanted. */
public final class AcceptedLanguage {

    private static final List<Locale> OURS =
            List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private AcceptedLanguage() {}

    /** A header that cannot be read counts as none; the parser of the JDK stumbles over a lone hyphen. */
    public static Locale of(String header) {
        if (header == null || header.isBlank()) {
            return OURS.get(0);
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), OURS);
            return found == null ? OURS.get(0) : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return OURS.get(0);
        }
    }
}

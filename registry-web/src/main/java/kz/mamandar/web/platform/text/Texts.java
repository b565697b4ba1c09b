package kz.mamandar.web.platform.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.web.platform.route.Here;

/**
 * Texts in the language of the page: {@code #{t['home.title']}}, {@code #{t.count('registry.found', n)}}, {@code
 * #{t.format('card.asOf', 'date', text)}}, {@code #{t.of(status)}}, {@code #{t.name(region)}}, {@code #{t.day(date)}}.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    @Inject
    private Here here;

    public Language language() {
        return here.language();
    }

    /** The text; the key itself when there is none (a test keeps that from happening). */
    @Override
    public String get(Object key) {
        return Bundles.find(language(), String.valueOf(key)).orElse(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return Bundles.find(language(), String.valueOf(key)).isPresent();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Bundles.texts(language()).entrySet();
    }

    /** A text with the number {@code n}, in the plural form that the language wants. */
    public String count(String key, long n) {
        return Bundles.format(language(), key, Map.of("n", n));
    }

    /** A text with named values: name, value, name, value... */
    public String format(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Bundles.format(language(), key, values);
    }

    public String formatNamed(String key, Map<String, Object> values) {
        return Bundles.format(language(), key, values);
    }

    /** The name of a value of an enum: key {@code enum.Type.VALUE}. */
    public String of(Enum<?> value) {
        return value == null ? "" : get("enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The name of a classifier value in the language of the page. */
    public String name(kz.mamandar.platform.text.Named named) {
        return named == null ? "" : named.name(language());
    }

    /** With a capital at the start, for names of classifiers that stand alone. */
    public String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(language().locale()) + text.substring(1);
    }

    /** In groups of three, as it is read aloud; what is no registry number stays as it is. */
    public String registryNumber(String number) {
        return RegistryNumber.parse(number).map(RegistryNumber::display).orElse(number);
    }

    /** A telephone number as it is written; empty when there is none. */
    public String phone(String e164) {
        return Phones.display(e164);
    }

    /** The size of a file in kilobytes or megabytes. */
    public String fileSize(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(language().locale());
        format.setMaximumFractionDigits(1);
        boolean small = bytes < MEGABYTE;
        return format(
                small ? "file.kilobytes" : "file.megabytes",
                "n",
                format.format(small ? Math.max(1, bytes / KILOBYTE) : bytes / (double) MEGABYTE));
    }

    /** The day of the week, short. */
    public String weekday(LocalDate date) {
        return Dates.weekday(date, language());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    /** {@code 23.01.2025}. */
    public String day(LocalDate date) {
        return Dates.day(date);
    }

    /** In words: {@code 2025 жылғы 23 қаңтар}, {@code 23 января 2025 года}. */
    public String dayInWords(LocalDate date) {
        return Dates.inWords(date, language());
    }

    /** {@code 23.01.2025, 14:05} in Almaty. */
    public String moment(Instant instant) {
        return Dates.moment(instant);
    }

    public String momentInWords(Instant instant) {
        return Dates.momentInWords(instant, language());
    }
}

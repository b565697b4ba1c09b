package kz.mamandar.web.platform.text;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import kz.mamandar.platform.text.Language;
import kz.mamandar.platform.time.RegistryClock;

/** Dates as people write them in Kazakhstan. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    public static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(RegistryClock.ZONE));
    }

    /** By the month names of CLDR; the JDK has them in Kazakh only by luck of its locale provider. */
    public static String inWords(LocalDate date, Language language) {
        if (date == null) {
            return "";
        }
        return byPattern(date, language == Language.KK ? "yyyy 'жылғы' d MMMM" : "d MMMM yyyy 'года'", language);
    }

    /** The day of the week, short. */
    public static String weekday(LocalDate date, Language language) {
        return byPattern(date, "EEE", language).toLowerCase(language.locale());
    }

    private static String byPattern(LocalDate date, String pattern, Language language) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, ULocale.forLocale(language.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(date.toEpochSecond(LocalTime.MIDNIGHT, java.time.ZoneOffset.UTC) * 1000);
    }

    public static String momentInWords(Instant instant, Language language) {
        if (instant == null) {
            return "";
        }
        return inWords(LocalDate.ofInstant(instant, RegistryClock.ZONE), language) + ", "
                + TIME.format(instant.atZone(RegistryClock.ZONE));
    }

    /** A day as typed: {@code 1.2.2026}, {@code 01.02.2026}, also with slashes, hyphens or spaces, or as ISO. */
    public static Optional<LocalDate> parse(String typed) {
        String text = typed.strip();
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
            return Optional.of(LocalDate.parse(text.replaceAll("[\\s/.-]+", "."), TYPED));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

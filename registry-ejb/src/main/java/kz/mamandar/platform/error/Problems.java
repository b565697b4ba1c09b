package kz.mamandar.platform.error;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Collects everything that is wrong with a command, so that the reader mends it in one go. */
public final class Problems {

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("^[\\s\\p{Z}]*№[\\s\\p{Z}№]*");

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void add(String field, ErrorCode code) {
        found.add(Problem.at(field, code));
    }

    /** The text trimmed, or a problem when it is missing or longer than {@code max} characters. */
    public String text(String field, String raw, int max) {
        String text = optionalText(field, raw, max);
        if (text == null) {
            add(field, ErrorCode.FIELD_REQUIRED);
        }
        return text;
    }

    /** The text trimmed or null when blank; a problem when it is longer than {@code max} characters or holds what is no text. */
    public String optionalText(String field, String raw, int max) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String text = raw.strip();
        if (text.length() > max) {
            found.add(Problem.at(field, ErrorCode.FIELD_TOO_LONG, Map.of("max", max)));
        } else if (NO_TEXT.matcher(text).find()) {
            add(field, ErrorCode.FIELD_INVALID);
        }
        return text;
    }

    /** The number of a document or an act, as {@link #text} but without the sign № in front: wherever it is shown, the sign stands before it. */
    public String number(String field, String raw, int max) {
        return text(field, withoutSign(raw), max);
    }

    /** As {@link #optionalText}, without the sign № in front. */
    public String optionalNumber(String field, String raw, int max) {
        return optionalText(field, withoutSign(raw), max);
    }

    private static String withoutSign(String raw) {
        return raw == null ? null : NUMBER_SIGN.matcher(raw).replaceFirst("");
    }

    /** The parsed value, or null and a problem when it is missing or not valid. */
    public <T> T parsed(String field, String raw, Function<String, Optional<T>> parser, ErrorCode invalid) {
        if (raw == null || raw.isBlank()) {
            add(field, ErrorCode.FIELD_REQUIRED);
            return null;
        }
        return optionalParsed(field, raw, parser, invalid);
    }

    /** The parsed value, null when blank, or null and a problem when it is not valid. */
    public <T> T optionalParsed(String field, String raw, Function<String, Optional<T>> parser, ErrorCode invalid) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        Optional<T> value = parser.apply(raw);
        if (value.isEmpty()) {
            add(field, invalid);
        }
        return value.orElse(null);
    }

    /** The date, or a problem when it is missing or after {@code today}. */
    public LocalDate pastDate(String field, LocalDate date, LocalDate today) {
        if (date == null) {
            add(field, ErrorCode.FIELD_REQUIRED);
        } else if (date.isAfter(today)) {
            add(field, ErrorCode.DATE_IN_FUTURE);
        }
        return date;
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RegistryException(found);
        }
    }
}

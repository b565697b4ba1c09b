package kz.mamandar.ws.platform.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads query parameters and collects what is wrong with them, so that all of it is told at once. An empty value is none. */
public final class QueryParameters {

    private static final String INVALID = "INVALID_PARAMETER";

    private final List<Fault> faults = new ArrayList<>();

    /** The value without spaces around it. */
    public Optional<String> text(String name, String value, int max) {
        if (value != null && (value.length() > max || value.indexOf('\0') >= 0)) {
            fault(name, INVALID);
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
    }

    /** What the parser makes of the value. */
    public <T> Optional<T> parsed(String name, String value, Function<String, Optional<T>> parser) {
        return text(name, value, Integer.MAX_VALUE).flatMap(given -> {
            Optional<T> parsed = parser.apply(given);
            if (parsed.isEmpty()) {
                fault(name, INVALID);
            }
            return parsed;
        });
    }

    public int number(String name, String value, int max, int otherwise) {
        return parsed(name, value, given -> Optional.of(given)
                        .filter(digits -> digits.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= 1 && number <= max))
                .orElse(otherwise);
    }

    /** A day that is not after {@code today}. */
    public Optional<LocalDate> pastDay(String name, String value, LocalDate today) {
        Optional<LocalDate> day = parsed(name, value, QueryParameters::day);
        if (day.filter(today::isBefore).isPresent()) {
            fault(name, "DATE_IN_FUTURE");
        }
        return day;
    }

    public boolean flag(String name, String value) {
        return parsed(name, value, given -> switch (given) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                })
                .orElse(false);
    }

    public void fault(String name, String code) {
        faults.add(Fault.atParameter(name, code));
    }

    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw RestProblem.badRequest(faults);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 9999);
        } catch (DateTimeParseException notDay) {
            return Optional.empty();
        }
    }
}

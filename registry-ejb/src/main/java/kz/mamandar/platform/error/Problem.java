package kz.mamandar.platform.error;

import java.util.Map;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param code stable code
 * @param field the field of the command it is about, as named in its record; empty when it is about the whole
 * @param parameters values for the text, never personal data
 */
public record Problem(ErrorCode code, Optional<String> field, Map<String, Object> parameters) {

    public Problem {
        parameters = Map.copyOf(parameters);
    }

    public static Problem of(ErrorCode code) {
        return new Problem(code, Optional.empty(), Map.of());
    }

    public static Problem at(String field, ErrorCode code) {
        return new Problem(code, Optional.of(field), Map.of());
    }

    public static Problem at(String field, ErrorCode code, Map<String, Object> parameters) {
        return new Problem(code, Optional.of(field), parameters);
    }
}

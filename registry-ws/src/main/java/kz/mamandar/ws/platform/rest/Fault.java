package kz.mamandar.ws.platform.rest;

import java.util.Optional;

/**
 * One thing that is wrong with a request, with its place.
 *
 * @param code stable code
 * @param parameter name of the query parameter or header
 * @param pointer JSON Pointer into the body (RFC 6901)
 */
public record Fault(String code, Optional<String> parameter, Optional<String> pointer) {

    public static Fault of(String code) {
        return new Fault(code, Optional.empty(), Optional.empty());
    }

    public static Fault atParameter(String parameter, String code) {
        return new Fault(code, Optional.of(parameter), Optional.empty());
    }

    public static Fault atPointer(String pointer, String code) {
        return new Fault(code, Optional.empty(), Optional.of(pointer));
    }

    /** What the text calls the place. */
    String place() {
        return parameter.or(() -> pointer).orElse("");
    }
}

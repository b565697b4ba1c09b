package kz.mamandar.ws.platform.soap;

/**
 * One place where a payload does not follow the contract.
 *
 * @param path names of the elements from the payload down, with slashes
 */
public record SchemaProblem(String path, Kind kind) {

    /** In what way; the texts are {@code schema.<KIND>}. */
    public enum Kind {
        UNKNOWN_MESSAGE,
        ELEMENT_MISSING,
        ELEMENT_UNEXPECTED,
        ATTRIBUTE_UNEXPECTED,
        VALUE_INVALID
    }
}

package kz.mamandar.rules.inclusion;

/**
 * A document that the case asks for.
 *
 * @param fileNeeded whether its data alone are not enough
 * @param present whether it is in the package
 */
public record RequiredDocument(DocumentKind kind, Why why, boolean fileNeeded, boolean present) {

    /** What of the case asks for it. */
    public enum Why {
        ALWAYS,
        CATEGORY_CLAIMED,
        MEDICAL_PROFESSION
    }
}

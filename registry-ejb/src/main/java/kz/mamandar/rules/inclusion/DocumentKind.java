package kz.mamandar.rules.inclusion;

/** Kinds of documents of the package. */
public enum DocumentKind {
    IDENTITY_CARD,
    DIPLOMA,
    CATEGORY_CERTIFICATE,
    SPECIALIST_CERTIFICATE,
    EMPLOYMENT,
    STAFF_LIST,
    TRAINING,
    OTHER
}

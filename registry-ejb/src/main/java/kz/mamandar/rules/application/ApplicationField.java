package kz.mamandar.rules.application;

/** What a reason for return can be about. */
public enum ApplicationField {
    PROFESSION,
    SPECIALTY,
    CATEGORY,
    CATEGORY_ISSUED_ON,
    CATEGORY_VALID_UNTIL,
    DOCUMENTS,
    POSITION,
    STAFF_POSITION
}

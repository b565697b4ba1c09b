package kz.mamandar.client;

/** What a client system may see of an entry besides who it is about: number, status, names, profession and region. */
public enum EntryField {
    SPECIALTY,
    EDUCATION,
    CATEGORY,
    POSITION,
    PROVIDER,
    SETTINGS
}

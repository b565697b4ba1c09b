package kz.mamandar.rules.publication;

/** Where an entry of the register stands. */
public enum EntryStatus {
    ACTIVE,
    SUSPENDED,
    EXCLUDED
}

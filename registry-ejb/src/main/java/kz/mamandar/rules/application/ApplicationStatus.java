package kz.mamandar.rules.application;

/** Where an application stands. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REGISTERED,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }

    public boolean isDecided() {
        return this == REGISTERED || this == REFUSED;
    }
}

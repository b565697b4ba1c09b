package kz.mamandar.platform.security;

/** What a caller may be; a caller can have several. */
public enum Role {
    APPLICANT,
    REVIEWER,
    SUPERVISOR,
    AUDITOR,
    SYSADMIN,
    MINISTRY,
    CLIENT,
    SYSTEM;

    /** Whether a member of staff can hold this role. */
    public boolean isStaff() {
        return ordinal() >= REVIEWER.ordinal() && ordinal() <= MINISTRY.ordinal();
    }
}

package kz.mamandar.platform.security;

/** The kind of actor behind a call, as the audit records it. */
public enum CallerKind {
    ANONYMOUS,
    APPLICANT,
    SPECIALIST,
    STAFF,
    CLIENT,
    SYSTEM
}

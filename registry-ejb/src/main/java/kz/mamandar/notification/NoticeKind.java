package kz.mamandar.notification;

/** Kinds of notices; texts are {@code notice.<KIND>.subject} and {@code .body} (and {@code .sms}) in both languages. */
public enum NoticeKind {
    SIGN_IN_CODE,
    CONSENT_CODE,
    CONSENT_REQUEST,
    APPLICATION_SUBMITTED,
    APPLICATION_REGISTERED,
    APPLICATION_RETURNED,
    APPLICATION_REFUSED,
    APPLICATION_WITHDRAWN,
    CONSENT_CHANGED
}

package kz.mamandar.ws.platform.soap;

/** Why the sender of a message was not confirmed, as the detail of the fault says it. */
public enum Refusal {
    /** No Security header, or several. */
    SECURITY_HEADER_MISSING,
    /** The header holds something that its profile forbids. */
    SECURITY_HEADER_INVALID,
    /** Unknown client, no password or a wrong one: which of them is not said. */
    CREDENTIALS_WRONG,
    /** Created too long ago, in the future, or not at all. */
    MESSAGE_EXPIRED,
    /** The same message came before. */
    MESSAGE_REPLAYED,
    /** The password came in clear over an unprotected connection. */
    TEXT_PASSWORD_REFUSED,
    /** The client has to sign its messages. */
    SIGNATURE_REQUIRED,
    /** The signature does not fit the message or the certificate. */
    SIGNATURE_INVALID,
    /** Not both of Body and Timestamp are signed. */
    SIGNATURE_COVERAGE,
    /** An algorithm or a key that is too weak. */
    ALGORITHM_REFUSED,
    /** The certificate is bound to no client. */
    CERTIFICATE_UNKNOWN,
    /** Not yet or no longer valid. */
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED
}

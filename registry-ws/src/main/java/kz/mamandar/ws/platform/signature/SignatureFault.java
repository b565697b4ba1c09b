package kz.mamandar.ws.platform.signature;

/** What can be wrong with a signature, so precisely that an integrator can mend it. */
public enum SignatureFault {
    SEVERAL_SIGNATURES(Kind.WRONG),
    SEVERAL_REFERENCES(Kind.WRONG),
    REFERENCE_ELSEWHERE(Kind.WRONG),
    DUPLICATE_ID(Kind.WRONG),
    MALFORMED(Kind.WRONG),
    ALGORITHM_NOT_ALLOWED(Kind.WRONG),
    TRANSFORM_NOT_ALLOWED(Kind.WRONG),
    KEY_REFERENCE_UNKNOWN(Kind.WRONG),
    DIGEST_DIFFERS(Kind.WRONG),
    VALUE_WRONG(Kind.WRONG),
    FOREIGN_CERTIFICATE(Kind.WRONG),
    CERTIFICATE_MALFORMED(Kind.CERTIFICATE),
    CERTIFICATE_EXPIRED(Kind.CERTIFICATE),
    CERTIFICATE_NOT_YET_VALID(Kind.CERTIFICATE),
    CERTIFICATE_REVOKED(Kind.CERTIFICATE),
    CERTIFICATE_UNTRUSTED(Kind.CERTIFICATE),
    CERTIFICATE_USAGE(Kind.CERTIFICATE),
    REVOCATION_UNKNOWN(Kind.CERTIFICATE);

    /** Whether the signature itself or the certificate behind it does not hold. */
    public enum Kind {
        WRONG,
        CERTIFICATE
    }

    private final Kind kind;

    SignatureFault(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package kz.mamandar.ws.platform.signature;

import java.util.List;

/** Asks the configured sources in turn; the first that knows decides. Without any source nothing counts as revoked. */
public class Revocation {

    private final List<Source> sources;

    public Revocation(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What is known of a certificate. */
    public enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    /** A revocation list or an OCSP responder. */
    public interface Source {
        Status statusOf(SignerCertificate certificate, SignerCertificate issuer);
    }

    Status statusOf(SignerCertificate certificate, SignerCertificate issuer) {
        if (sources.isEmpty()) {
            return Status.GOOD;
        }
        return sources.stream()
                .map(source -> source.statusOf(certificate, issuer))
                .filter(status -> status != Status.UNKNOWN)
                .findFirst()
                .orElse(Status.UNKNOWN);
    }
}

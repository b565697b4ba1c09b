package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * Certificate revocation lists from configured addresses. Each is kept and asked for anew after {@code refresh}; when that
 * fails, the one at hand serves until its own next update, and after that nothing is known.
 */
public class RevocationLists implements Revocation.Source {

    private static final Logger LOG = System.getLogger(RevocationLists.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final List<Entry> entries;
    private final Fetch fetch = new Fetch();
    private final Clock clock;
    private final Duration refresh;

    public RevocationLists(List<URI> addresses, Clock clock, Duration refresh) {
        this.entries = addresses.stream().map(Entry::new).toList();
        this.clock = clock;
        this.refresh = refresh;
    }

    @Override
    public Revocation.Status statusOf(SignerCertificate certificate, SignerCertificate issuer) {
        Instant now = clock.instant();
        return entries.stream()
                .flatMap(entry -> entry.at(now).stream())
                .filter(list -> list.isCurrent(now) && list.isOf(issuer))
                .map(list -> list.revoked().contains(certificate.serialNumber())
                        ? Revocation.Status.REVOKED
                        : Revocation.Status.GOOD)
                .findFirst()
                .orElse(Revocation.Status.UNKNOWN);
    }

    /** An address with the list last got from it. */
    private final class Entry {

        private final URI address;
        private Optional<Fetched> list = Optional.empty();
        private Instant nextFetch = Instant.MIN;

        Entry(URI address) {
            this.address = address;
        }

        synchronized Optional<Fetched> at(Instant now) {
            if (!now.isBefore(nextFetch)) {
                try {
                    list = Optional.of(Fetched.of(fetch.get(address)));
                    nextFetch = now.plus(refresh);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "No revocation list from {0}: {1}", address, e.getMessage());
                    nextFetch = now.plus(RETRY);
                }
            }
            return list;
        }
    }

    /** A list with its numbers at hand, and the issuers whose signature on it was found good. */
    private record Fetched(X509CRLHolder crl, Set<BigInteger> revoked, Set<String> signedBy, Set<String> notSignedBy) {

        static Fetched of(byte[] bytes) throws IOException {
            X509CRLHolder crl = new X509CRLHolder(bytes);
            if (crl.getExtension(Extension.deltaCRLIndicator) != null) {
                throw new IOException("a delta list says only what changed");
            }
            Set<BigInteger> revoked = new HashSet<>();
            for (Object entry : crl.getRevokedCertificates()) {
                revoked.add(((X509CRLEntryHolder) entry).getSerialNumber());
            }
            return new Fetched(crl, revoked, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        boolean isCurrent(Instant now) {
            return crl.getNextUpdate() != null
                    && !now.isAfter(crl.getNextUpdate().toInstant());
        }

        boolean isOf(SignerCertificate issuer) {
            if (!crl.getIssuer().equals(issuer.holder().getSubject())) {
                return false;
            }
            String thumbprint = issuer.thumbprint();
            if (!signedBy.contains(thumbprint) && !notSignedBy.contains(thumbprint)) {
                (isSignedBy(issuer) ? signedBy : notSignedBy).add(thumbprint);
            }
            return signedBy.contains(thumbprint);
        }

        private boolean isSignedBy(SignerCertificate issuer) {
            try {
                return Keys.verifies(
                        issuer.holder().getSubjectPublicKeyInfo(),
                        crl.toASN1Structure().getSignatureAlgorithm(),
                        crl.toASN1Structure().getTBSCertList().getEncoded(),
                        crl.toASN1Structure().getSignature().getOctets());
            } catch (IOException e) {
                return false;
            }
        }
    }
}

package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** An OCSP responder (RFC 6960) at a configured address. Answers are kept until their next update, at most {@code keep}. */
public class OcspResponder implements Revocation.Source {

    private static final Logger LOG = System.getLogger(OcspResponder.class.getName());
    private static final int MAX_KEPT = 10_000;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final URI address;
    private final Clock clock;
    private final Duration keep;
    private final Fetch fetch = new Fetch();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MAX_KEPT;
        }
    };

    public OcspResponder(URI address, Clock clock, Duration keep) {
        this.address = address;
        this.clock = clock;
        this.keep = keep;
    }

    private record Kept(Revocation.Status status, Instant until) {}

    @Override
    public Revocation.Status statusOf(SignerCertificate certificate, SignerCertificate issuer) {
        String key = issuer.thumbprint() + certificate.serial();
        Instant now = clock.instant();
        Kept known = get(key);
        if (known == null || !now.isBefore(known.until())) {
            known = ask(certificate.serialNumber(), issuer, now);
            put(key, known);
        }
        return known.status();
    }

    private synchronized Kept get(String key) {
        return kept.get(key);
    }

    private synchronized void put(String key, Kept answer) {
        kept.put(key, answer);
    }

    private Kept ask(BigInteger serial, SignerCertificate issuer, Instant now) {
        try {
            CertificateID id = new CertificateID(sha1(), issuer.holder(), serial);
            byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
            OCSPResp response = new OCSPResp(fetch.post(address, "application/ocsp-request", request));
            if (response.getStatus() == OCSPResp.SUCCESSFUL
                    && response.getResponseObject() instanceof BasicOCSPResp answer
                    && isSignedFor(answer, issuer, now)) {
                return status(answer, id, now);
            }
            LOG.log(Level.WARNING, "No usable answer of the OCSP responder {0}", address);
        } catch (IOException | OCSPException | OperatorCreationException e) {
            LOG.log(Level.WARNING, "No answer of the OCSP responder {0}: {1}", address, e.getMessage());
        }
        return new Kept(Revocation.Status.UNKNOWN, now.plus(RETRY));
    }

    private Kept status(BasicOCSPResp answer, CertificateID id, Instant now) {
        Optional<SingleResp> found = Arrays.stream(answer.getResponses())
                .filter(single -> single.getCertID().equals(id))
                .filter(single -> isFresh(single, now))
                .findFirst();
        if (found.isEmpty()) {
            return new Kept(Revocation.Status.UNKNOWN, now.plus(RETRY));
        }
        SingleResp single = found.get();
        Instant longest = now.plus(keep);
        Instant until = single.getNextUpdate() == null
                        || single.getNextUpdate().toInstant().isAfter(longest)
                ? longest
                : single.getNextUpdate().toInstant();
        if (single.getCertStatus() == null) {
            return new Kept(Revocation.Status.GOOD, until);
        }
        boolean revoked = single.getCertStatus() instanceof RevokedStatus;
        return new Kept(revoked ? Revocation.Status.REVOKED : Revocation.Status.UNKNOWN, until);
    }

    private static boolean isFresh(SingleResp single, Instant now) {
        return !single.getThisUpdate().toInstant().isAfter(now.plus(CLOCK_SKEW))
                && (single.getNextUpdate() == null
                        || !single.getNextUpdate().toInstant().isBefore(now.minus(CLOCK_SKEW)));
    }

    /** Signed by the issuer itself, or by one to whom the issuer gave a certificate for just that. */
    private static boolean isSignedFor(BasicOCSPResp answer, SignerCertificate issuer, Instant now) {
        if (isSignedWith(answer, issuer.holder().getSubjectPublicKeyInfo())) {
            return true;
        }
        return Arrays.stream(answer.getCerts())
                .filter(OcspResponder::isMeantForOcsp)
                .filter(delegate -> isIssued(delegate, issuer, now))
                .anyMatch(delegate -> isSignedWith(answer, delegate.getSubjectPublicKeyInfo()));
    }

    private static boolean isMeantForOcsp(X509CertificateHolder delegate) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(delegate.getExtensions());
        return usage != null && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning);
    }

    private static boolean isIssued(X509CertificateHolder delegate, SignerCertificate issuer, Instant now) {
        try {
            SignerCertificate certificate = SignerCertificate.of(delegate.getEncoded());
            return certificate.isIssuedBy(issuer) && certificate.faultAt(now).isEmpty();
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSignedWith(BasicOCSPResp answer, SubjectPublicKeyInfo key) {
        return Keys.verifies(key, answer.getSignatureAlgorithmID(), answer.getTBSResponseData(), answer.getSignature());
    }

    /** The hash by which RFC 6960 names an issuer; it protects nothing. */
    private static DigestCalculator sha1() throws OperatorCreationException {
        return new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
    }
}

package kz.mamandar.ws.platform.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** Whether a certificate may be relied on: a chain to a configured root, in force at the moment, meant for it, not revoked. */
public class CertificateTrust {

    private static final int LONGEST_CHAIN = 6;
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.certificatePolicies,
            Extension.subjectAlternativeName);

    private final CertificateStore store;
    private final Revocation revocation;

    public CertificateTrust(CertificateStore store, Revocation revocation) {
        this.store = store;
        this.revocation = revocation;
    }

    /**
     * Throws what speaks against the certificate.
     *
     * @param at the moment of the message
     */
    void require(SignerCertificate certificate, Instant at) throws SignatureRefused {
        List<SignerCertificate> chain = chain(certificate);
        for (SignerCertificate link : chain) {
            Optional<SignatureFault> outOfForce = link.faultAt(at);
            if (outOfForce.isPresent()) {
                throw new SignatureRefused(outOfForce.get());
            }
        }
        requireUse(certificate.holder(), KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        for (int i = 1; i < chain.size(); i++) {
            requireAuthority(chain.get(i).holder(), i - 1);
            requireNotRevoked(chain.get(i - 1), chain.get(i));
        }
    }

    private List<SignerCertificate> chain(SignerCertificate certificate) throws SignatureRefused {
        List<SignerCertificate> chain = new ArrayList<>(List.of(certificate));
        while (!store.roots().contains(chain.get(chain.size() - 1))) {
            SignerCertificate last = chain.get(chain.size() - 1);
            SignerCertificate issuer = Stream.concat(store.roots().stream(), store.others().stream())
                    .filter(candidate -> !chain.contains(candidate))
                    .filter(last::isIssuedBy)
                    .findFirst()
                    .orElseThrow(() -> new SignatureRefused(SignatureFault.CERTIFICATE_UNTRUSTED));
            chain.add(issuer);
            if (chain.size() > LONGEST_CHAIN) {
                throw new SignatureRefused(SignatureFault.CERTIFICATE_UNTRUSTED);
            }
        }
        return chain;
    }

    private static void requireUse(X509CertificateHolder holder, int wanted) throws SignatureRefused {
        boolean understood =
                Stream.of(holder.getCriticalExtensionOIDs().toArray()).allMatch(UNDERSTOOD::contains);
        KeyUsage usage = KeyUsage.fromExtensions(holder.getExtensions());
        boolean meant = usage == null || hasAnyOf(usage, wanted);
        if (!understood || !meant) {
            throw new SignatureRefused(SignatureFault.CERTIFICATE_USAGE);
        }
    }

    private static boolean hasAnyOf(KeyUsage usage, int wanted) {
        for (int bit = 1; bit <= wanted; bit <<= 1) {
            if ((wanted & bit) != 0 && usage.hasUsages(bit)) {
                return true;
            }
        }
        return false;
    }

    /** @param below how many authorities stand between this one and the certificate */
    private static void requireAuthority(X509CertificateHolder holder, int below) throws SignatureRefused {
        BasicConstraints constraints = BasicConstraints.fromExtensions(holder.getExtensions());
        boolean authority = constraints != null
                && constraints.isCA()
                && (constraints.getPathLenConstraint() == null
                        || constraints.getPathLenConstraint().intValue() >= below);
        if (!authority) {
            throw new SignatureRefused(SignatureFault.CERTIFICATE_UNTRUSTED);
        }
        requireUse(holder, KeyUsage.keyCertSign);
    }

    private void requireNotRevoked(SignerCertificate certificate, SignerCertificate issuer) throws SignatureRefused {
        switch (revocation.statusOf(certificate, issuer)) {
            case REVOKED -> throw new SignatureRefused(SignatureFault.CERTIFICATE_REVOKED);
            case UNKNOWN -> throw new SignatureRefused(SignatureFault.REVOCATION_UNKNOWN);
            case GOOD -> {}
        }
    }
}

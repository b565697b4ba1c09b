package kz.mamandar.ws.platform.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The steps that every signature goes through, whatever it covers. */
final class SignatureCheck {

    private final CertificateTrust trust;

    SignatureCheck(CertificateTrust trust) {
        this.trust = trust;
    }

    /** What the signature must cover, and where it must stand; looked at before anything is computed. */
    interface Coverage {
        void require(Element signature, SignedXml signed) throws SignatureRefused;
    }

    /** The verdict on the one signature that was found. */
    SignatureVerdict verdict(List<Element> found, Coverage coverage, SignerBinding binding, Instant at) {
        if (found.isEmpty()) {
            return SignatureVerdict.missing();
        }
        Optional<SignerCertificate> signer = Optional.empty();
        try {
            if (found.size() > 1) {
                throw new SignatureRefused(SignatureFault.SEVERAL_SIGNATURES);
            }
            SignedXml signed = SignedXml.of(found.get(0));
            coverage.require(found.get(0), signed);
            SignerCertificate certificate = new KeyReference(found.get(0), binding.known()).certificate();
            signer = Optional.of(certificate);
            signed.verify(certificate);
            trust.require(certificate, at);
            if (!binding.includes(certificate)) {
                throw new SignatureRefused(SignatureFault.FOREIGN_CERTIFICATE);
            }
            return SignatureVerdict.valid(certificate);
        } catch (SignatureRefused refused) {
            return SignatureVerdict.refused(refused.fault(), signer);
        }
    }
}

package kz.mamandar.ws.platform.signature;

import java.util.Optional;

/**
 * What the verification of a message found.
 *
 * @param present whether there is a signature at all
 * @param fault why it does not hold; empty when it does or there is none
 * @param signer the certificate it points at, as far as it could be read
 */
public record SignatureVerdict(boolean present, Optional<SignatureFault> fault, Optional<SignerCertificate> signer) {

    static SignatureVerdict missing() {
        return new SignatureVerdict(false, Optional.empty(), Optional.empty());
    }

    static SignatureVerdict valid(SignerCertificate signer) {
        return new SignatureVerdict(true, Optional.empty(), Optional.of(signer));
    }

    static SignatureVerdict refused(SignatureFault fault, Optional<SignerCertificate> signer) {
        return new SignatureVerdict(true, Optional.of(fault), signer);
    }

    public boolean isValid() {
        return present && fault.isEmpty();
    }

    /** NONE, VALID or the name of the fault, for the log. */
    public String name() {
        return fault.map(SignatureFault::name).orElse(present ? "VALID" : "NONE");
    }
}

package kz.mamandar.ws.platform.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose certificates count for a message.
 *
 * @param number BIN or IIN that the certificate must name, if that binds
 * @param thumbprints SHA-256 of the certificates that count, if that binds
 * @param known certificates at hand, for messages that name theirs only by issuer and serial number
 */
public record SignerBinding(Optional<String> number, Set<String> thumbprints, List<SignerCertificate> known) {

    /** Neither a number nor a thumbprint binds nobody: no certificate counts. */
    boolean includes(SignerCertificate certificate) {
        return thumbprints.contains(certificate.thumbprint())
                || number.filter(certificate::belongsTo).isPresent();
    }
}

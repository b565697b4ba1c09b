package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.ClientService.SoapClient;

/** Who may call what on the bus, for its door. */
@Local
public interface BusAccessService {

    /** The sender with its policy for the service; empty when either is unknown or the service is switched off for it. */
    Optional<BusAccess> findAccess(String senderId, String serviceId);

    /** The service with the strictest policy of a sender: signed before with a password before open. */
    Optional<String> findStrictest(String senderId);

    /** The certificates bound to a sender. */
    List<BoundCertificate> listCertificates(long clientId);

    record BusAccess(SoapClient sender, BusPolicy policy) {}

    /** @param encoded the certificate in DER */
    record BoundCertificate(String thumbprint, byte[] encoded, boolean revoked) {}
}

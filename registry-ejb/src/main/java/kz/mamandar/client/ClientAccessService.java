package kz.mamandar.client;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.client.ClientAdminService.ClientKind;

/** What one client system may do and see, and the certificates it signs with; every change is audited and holds on every node within seconds. */
@Local
public interface ClientAccessService {

    /** NOT_FOUND. */
    ClientAccess get(String code);

    /** FIELD_REQUIRED, FIELD_INVALID, UNKNOWN_CODE for a region that does not exist, NOT_FOUND. */
    void save(SaveAccess command);

    /**
     * Binds a certificate (PEM or DER) to a SOAP client. CERTIFICATE_INVALID when the file holds not exactly one that is in force,
     * CERTIFICATE_TAKEN when it is bound already, to whichever client; NOT_FOUND, ACTION_NOT_ALLOWED for a REST client.
     */
    void bind(String code, byte[] file);

    /** A certificate of the client is refused from now on, for good. NOT_FOUND. */
    void revoke(String code, String thumbprint);

    /** @param regions codes of the regions whose entries the client sees; all of them when empty */
    record SaveAccess(
            String code,
            Set<ClientOperation> operations,
            Set<EntryField> fields,
            Set<String> regions,
            Integer quotaMinute,
            Integer quotaDay,
            boolean answerSigned) {}

    record ClientAccess(
            String code,
            String name,
            ClientKind kind,
            ClientScope scope,
            ClientQuota quota,
            boolean answerSigned,
            List<CertificateRow> certificates) {}

    record CertificateRow(
            String thumbprint,
            String subject,
            String issuer,
            String serial,
            Instant validFrom,
            Instant validUntil,
            Optional<Instant> revokedAt) {}
}

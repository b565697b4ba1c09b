package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.client.ClientAccessService.CertificateRow;
import kz.mamandar.platform.persistence.Jdbc;

/** Certificates by which client systems sign, each bound to one client. */
@ApplicationScoped
public class CertificateRepository {

    /** Certificates of the national centre carry the BIN as {@code OU=BIN123456789012}, newer ones as organizationIdentifier. */
    private static final Pattern BIN = Pattern.compile("BIN(\\d{12})(?!\\d)");

    private Jdbc jdbc;

    protected CertificateRepository() {}

    @Inject
    public CertificateRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<byte[]> listBySerial(String serial) {
        return jdbc.list(
                "select k.certificate from client_certificate k join client c on c.id = k.client_id"
                        + " where c.active and k.serial = ? limit 100",
                List.of(serial),
                row -> row.getBytes("certificate"));
    }

    /** All certificates of a client, the latest first. */
    List<CertificateRow> listOf(String clientCode) {
        return jdbc.list(
                "select k.* from client_certificate k join client c on c.id = k.client_id where c.code = ?"
                        + " order by k.added_at desc, k.id desc",
                List.of(clientCode),
                row -> new CertificateRow(
                        row.getString("thumbprint"),
                        row.getString("subject"),
                        row.getString("issuer"),
                        row.getString("serial"),
                        Jdbc.instant(row, "valid_from"),
                        Jdbc.instant(row, "valid_until"),
                        Optional.ofNullable(Jdbc.instant(row, "revoked_at"))));
    }

    boolean add(String clientCode, X509Certificate certificate, Instant now) {
        String subject = certificate.getSubjectX500Principal().getName();
        return jdbc.update(
                        "insert into client_certificate (id, client_id, thumbprint, subject, subject_bin, issuer, serial,"
                                + " valid_from, valid_until, certificate, added_at)"
                                + " select nextval('entity_seq'), c.id, ?, ?, ?, ?, ?, ?, ?, ?, ? from client c"
                                + " where c.code = ? and c.kind = 'SOAP' on conflict (thumbprint) do nothing",
                        Arrays.asList(
                                Thumbprint.of(certificate),
                                subject,
                                subjectBin(subject),
                                certificate.getIssuerX500Principal().getName(),
                                certificate.getSerialNumber().toString(16),
                                certificate.getNotBefore().toInstant(),
                                certificate.getNotAfter().toInstant(),
                                encoded(certificate),
                                now,
                                clientCode))
                > 0;
    }

    boolean revoke(String thumbprint, Instant now) {
        return jdbc.update(
                        "update client_certificate set revoked_at = ? where thumbprint = ? and revoked_at is null",
                        List.of(now, thumbprint))
                > 0;
    }

    private static String subjectBin(String subject) {
        Matcher bin = BIN.matcher(subject);
        return bin.find() ? bin.group(1) : null;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }
}

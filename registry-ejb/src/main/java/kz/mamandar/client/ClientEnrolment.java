package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;
import kz.mamandar.client.ClientRepository.NewClient;
import kz.mamandar.platform.secret.SecretSeal;

/** Takes client systems in. Only for services of the domain, never for a door. */
@ApplicationScoped
public class ClientEnrolment {

    @Inject
    ClientRepository clients;

    @Inject
    CertificateRepository certificates;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    /** Who the client is, what it may see and how often. */
    public record Enrolment(String code, String name, String bin, ClientScope scope, ClientQuota quota) {}

    /** A client that shows an API key. */
    @Transactional
    public boolean enrolKey(String code, String name, String bin, String key, Set<ClientOperation> operations) {
        return enrolKey(new Enrolment(code, name, bin, ClientScope.of(operations), ClientQuota.none()), key);
    }

    /** A client that shows an API key. */
    @Transactional
    public boolean enrolKey(Enrolment client, String key) {
        return add(client, ApiKeys.hash(key), null, false, false);
    }

    /** A client that signs in with a UsernameToken; its password is sealed, as a digest needs it in clear. */
    @Transactional
    public boolean enrolSoap(
            String code,
            String name,
            String bin,
            String password,
            boolean textAllowed,
            Set<ClientOperation> operations) {
        Enrolment client = new Enrolment(code, name, bin, ClientScope.of(operations), ClientQuota.none());
        return enrolSoap(client, password, textAllowed);
    }

    /** A client that signs in with a UsernameToken; its password is sealed, as a digest needs it in clear. */
    @Transactional
    public boolean enrolSoap(Enrolment client, String password, boolean textAllowed) {
        return add(client, null, seal.seal(sealOwner(client.code()), password), textAllowed, false);
    }

    /** A client that has no password and signs its messages with one of its certificates. */
    @Transactional
    public boolean enrolSigner(Enrolment client) {
        return add(client, null, null, false, true);
    }

    /** Binds a certificate to the client; false when the certificate is bound already, to whichever client. */
    @Transactional
    public boolean bindCertificate(String clientCode, X509Certificate certificate) {
        return certificates.add(clientCode, certificate, clock.instant());
    }

    /** The certificate is refused from now on; false when it is unknown or was revoked before. */
    @Transactional
    public boolean revokeCertificate(String thumbprint) {
        return certificates.revoke(thumbprint, clock.instant());
    }

    private boolean add(Enrolment client, String hash, String sealed, boolean textAllowed, boolean signatureRequired) {
        return clients.add(
                new NewClient(
                        client.code(),
                        client.name(),
                        client.bin(),
                        hash,
                        sealed,
                        textAllowed,
                        signatureRequired,
                        client.scope(),
                        client.quota()),
                clock.instant());
    }

    static String sealOwner(String code) {
        return "client:" + code;
    }
}

package kz.mamandar.ws.platform.soap;

import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import kz.mamandar.client.ClientService;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;

/**
 * The certificates bound to clients, for signatures that name theirs by issuer and number. Trust is not a matter of chains
 * here: a certificate counts because it is bound to a client ({@link SignatureCheck}).
 */
class ClientCertificates extends CryptoBase {

    private final ClientService clients;

    ClientCertificates(ClientService clients) {
        this.clients = clients;
        setCertificateFactory(factory());
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType wanted) {
        if (wanted.getType() != CryptoType.TYPE.ISSUER_SERIAL) {
            return new X509Certificate[0];
        }
        X500Principal issuer = new X500Principal(wanted.getIssuer());
        List<byte[]> bound = clients.listCertificates(wanted.getSerial().toString(16));
        return bound.stream()
                .map(ClientCertificates::decoded)
                .filter(certificate -> certificate.getIssuerX500Principal().equals(issuer))
                .toArray(X509Certificate[]::new);
    }

    private static X509Certificate decoded(byte[] encoded) {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform reads certificates", e);
        }
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler handler) throws WSSecurityException {
        throw noPrivateKeys();
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler handler) throws WSSecurityException {
        throw noPrivateKeys();
    }

    @Override
    public PrivateKey getPrivateKey(String identifier, String password) throws WSSecurityException {
        throw noPrivateKeys();
    }

    private static WSSecurityException noPrivateKeys() {
        return new WSSecurityException(WSSecurityException.ErrorCode.UNSUPPORTED_ALGORITHM);
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean enableRevocation,
            Collection<Pattern> subjectConstraints,
            Collection<Pattern> issuerConstraints)
            throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }

    @Override
    public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}

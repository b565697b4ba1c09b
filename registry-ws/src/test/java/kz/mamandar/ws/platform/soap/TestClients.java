package kz.mamandar.ws.platform.soap;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientQuota;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.Thumbprint;

/** The directory of clients in memory, for tests of what the doors make of it. */
final class TestClients implements ClientService {

    private final Map<String, SoapClient> byCode = new HashMap<>();
    private final Map<String, KnownCertificate> byThumbprint = new HashMap<>();
    private final Map<String, List<byte[]>> bySerial = new HashMap<>();

    SoapClient add(String code, String password, boolean textAllowed) {
        ClientView view = new ClientView(
                code.hashCode(),
                code,
                code,
                Optional.empty(),
                ClientScope.of(Set.of(ClientOperation.PING)),
                ClientQuota.none());
        SoapClient client = new SoapClient(view, Optional.ofNullable(password), textAllowed, password == null, false);
        byCode.put(code, client);
        return client;
    }

    void bind(SoapClient client, X509Certificate certificate, boolean revoked) {
        byThumbprint.put(
                Thumbprint.of(certificate),
                new KnownCertificate(
                        client,
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        revoked));
        try {
            bySerial.computeIfAbsent(certificate.getSerialNumber().toString(16), serial -> new ArrayList<>())
                    .add(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Optional<ClientView> findByApiKey(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<SoapClient> findSoapClient(String username) {
        return Optional.ofNullable(byCode.get(username));
    }

    @Override
    public Optional<KnownCertificate> findCertificate(String thumbprint) {
        return Optional.ofNullable(byThumbprint.get(thumbprint));
    }

    @Override
    public List<byte[]> listCertificates(String serial) {
        return bySerial.getOrDefault(serial, List.of());
    }

    @Override
    public void admit(ClientView client, ClientOperation operation) {}

    @Override
    public void count(ClientView client) {}

    @Override
    public void recordMiss(ClientView client) {}

    @Override
    public void recordRefused(String name, String reason) {}
}

package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kz.mamandar.client.ClientRepository.Stored;
import kz.mamandar.client.ClientRepository.StoredCertificate;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.KnownCertificate;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.secret.SecretSeal;

/**
 * Clients for the doors, kept for a moment so that a busy client is not read and unsealed for each request. Only those that
 * exist are kept: names that somebody tries do not fill the memory.
 */
@ApplicationScoped
public class KnownClients {

    /** With the time of a request this keeps the promise that a revocation takes effect within two seconds. */
    private static final Duration KEPT = Duration.ofMillis(1_500);

    private final Map<String, Kept<?>> kept = new ConcurrentHashMap<>();
    private ClientRepository clients;
    private ClientKeys keys;
    private SecretSeal seal;
    private Clock clock;

    protected KnownClients() {}

    @Inject
    public KnownClients(ClientRepository clients, ClientKeys keys, SecretSeal seal, Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<ClientView> byKeyHash(String hash) {
        return kept("key:" + hash, ClientView.class, () -> clients.findByKeyHash(hash)
                .or(() -> byRetiredKeyHash(hash))
                .map(this::noted)
                .map(Stored::view));
    }

    private Optional<Stored> byRetiredKeyHash(String hash) {
        Optional<Stored> client = clients.findByRetiredKeyHash(hash, clock.instant());
        client.ifPresent(found -> keys.noteRetiredUse(hash));
        return client;
    }

    Optional<SoapClient> byCode(String code) {
        return kept("soap:" + code, SoapClient.class, () -> clients.findSoapClient(code)
                .map(this::noted)
                .map(this::opened));
    }

    Optional<KnownCertificate> byThumbprint(String thumbprint) {
        return kept("certificate:" + thumbprint, KnownCertificate.class, () -> clients.findCertificate(thumbprint)
                .map(this::known));
    }

    private <T> Optional<T> kept(String key, Class<T> type, Supplier<Optional<T>> load) {
        Kept<?> known = kept.get(key);
        if (known != null && known.until.isAfter(clock.instant())) {
            return Optional.of(type.cast(known.value));
        }
        Instant until = clock.instant().plus(KEPT);
        Optional<T> loaded = load.get();
        loaded.ifPresentOrElse(value -> kept.put(key, new Kept<>(value, until)), () -> kept.remove(key));
        return loaded;
    }

    private KnownCertificate known(StoredCertificate certificate) {
        return new KnownCertificate(
                opened(noted(certificate.owner())),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.revoked());
    }

    private SoapClient opened(Stored client) {
        String owner = ClientEnrolment.sealOwner(client.view().code());
        return new SoapClient(
                client.view(),
                client.secretSealed().map(secret -> seal.open(owner, secret)),
                client.textPassword(),
                client.signatureRequired(),
                client.answerSigned());
    }

    private Stored noted(Stored client) {
        clients.noteUse(client, clock.instant());
        return client;
    }

    private record Kept<T>(T value, Instant until) {}
}

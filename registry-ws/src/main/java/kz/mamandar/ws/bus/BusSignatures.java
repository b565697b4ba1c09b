package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.mamandar.ws.platform.signature.BusinessVerifier;
import kz.mamandar.ws.platform.signature.CertificateStore;
import kz.mamandar.ws.platform.signature.CertificateTrust;
import kz.mamandar.ws.platform.signature.OcspResponder;
import kz.mamandar.ws.platform.signature.Revocation;
import kz.mamandar.ws.platform.signature.RevocationLists;
import kz.mamandar.ws.platform.signature.SigningIdentity;
import kz.mamandar.ws.platform.signature.TransportVerifier;
import kz.mamandar.ws.platform.signature.XmlSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What signatures on the bus are verified and made with, from the configuration (docs/state-bus.md). */
@ApplicationScoped
public class BusSignatures {

    private static final Duration KEEP = Duration.ofHours(1);

    private TransportVerifier transport;
    private BusinessVerifier business;
    private Optional<XmlSigner> signer = Optional.empty();

    protected BusSignatures() {}

    @Inject
    BusSignatures(
            Clock clock,
            @ConfigProperty(name = "registry.bus.trust") Optional<String> trust,
            @ConfigProperty(name = "registry.bus.crl") Optional<String> lists,
            @ConfigProperty(name = "registry.bus.ocsp") Optional<URI> responder,
            @ConfigProperty(name = "registry.bus.key") Optional<String> key,
            @ConfigProperty(name = "registry.bus.key.password") Optional<String> password) {
        List<Revocation.Source> sources = new ArrayList<>();
        responder.ifPresent(address -> sources.add(new OcspResponder(address, clock, KEEP)));
        lists.ifPresent(addresses -> sources.add(new RevocationLists(addresses(addresses), clock, KEEP)));
        CertificateStore store = trust.map(Path::of).map(CertificateStore::load).orElseGet(CertificateStore::empty);
        CertificateTrust certificates = new CertificateTrust(store, new Revocation(sources));
        this.transport = new TransportVerifier(certificates);
        this.business = new BusinessVerifier(certificates);
        this.signer = key.map(file -> signer(Path.of(file), password.orElse("")));
    }

    private static List<URI> addresses(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .map(URI::create)
                .toList();
    }

    private static XmlSigner signer(Path file, String password) {
        try {
            return new XmlSigner(SigningIdentity.load(file, password.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("registry.bus.key: " + e.getMessage(), e);
        }
    }

    TransportVerifier transport() {
        return transport;
    }

    BusinessVerifier business() {
        return business;
    }

    /** Signs in the name of the registry, if it has a key. */
    Optional<XmlSigner> signer() {
        return signer;
    }
}

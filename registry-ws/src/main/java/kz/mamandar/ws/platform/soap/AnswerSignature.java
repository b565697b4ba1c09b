package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.ws.platform.signature.SigningIdentity;
import kz.mamandar.ws.platform.signature.XmlSigner;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import org.apache.cxf.message.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Document;

/**
 * Signs Body and Timestamp of answers to the clients that ask for it, with the key of the installation, RSA or GOST: a PKCS #12
 * file, named by {@code registry.soap.key}, its password by {@code registry.soap.key.password}.
 */
@ApplicationScoped
public class AnswerSignature {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String WANTED = AnswerSignature.class.getName();

    private Optional<XmlSigner> signer = Optional.empty();
    private Clock clock;

    protected AnswerSignature() {}

    @Inject
    AnswerSignature(
            Clock clock,
            @ConfigProperty(name = "registry.soap.key") Optional<String> file,
            @ConfigProperty(name = "registry.soap.key.password") Optional<String> password) {
        this.clock = clock;
        this.signer = file.map(path -> signer(Path.of(path), password.orElse("")));
    }

    private static XmlSigner signer(Path file, String password) {
        try {
            return new XmlSigner(SigningIdentity.load(file, password.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("registry.soap.key: " + e.getMessage(), e);
        }
    }

    /** Notes that the answer to this message is to be signed. */
    static void want(Message message) {
        message.getExchange().put(WANTED, Boolean.TRUE);
    }

    static boolean isWanted(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(WANTED));
    }

    /** What signs; fails when a client asks for signatures and the installation has no key. */
    XmlSigner signer() {
        return signer.orElseThrow(() -> new IllegalStateException("registry.soap.key is not configured"));
    }

    /** The answer, signed. */
    byte[] signed(byte[] answer) {
        Document message = SafeXml.ours(answer);
        Instant now = clock.instant();
        signer().signMessage(message, now, now.plus(LIFE));
        return Dom.bytes(message);
    }
}

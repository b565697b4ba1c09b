package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.KnownCertificate;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.client.Thumbprint;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.validate.Validator;
import org.w3c.dom.Element;

/**
 * Confirms a sender by an X.509 signature over Body and Timestamp (WS-Security X.509 Token Profile 1.1). WSS4J verifies it;
 * here is judged what it covers, by which algorithms, and to which client its certificate is bound.
 */
@ApplicationScoped
class SignatureCheck {

    private static final Validator BINDING_IS_CHECKED_HERE = (credential, data) -> credential;

    private ClientService clients;
    private Freshness freshness;
    private Clock clock;
    private WSSecurityEngine engine;
    private ClientCertificates certificates;

    protected SignatureCheck() {}

    @Inject
    SignatureCheck(ClientService clients, Freshness freshness, Clock clock) {
        this.clients = clients;
        this.freshness = freshness;
        this.clock = clock;
        certificates = new ClientCertificates(clients);
        engine = new WSSecurityEngine();
        engine.setWssConfig(signaturesOnly());
    }

    private static WSSConfig signaturesOnly() {
        WSSConfig config = WSSConfig.getNewInstance();
        config.setProcessor(WSConstants.USERNAME_TOKEN, (Class<?>) null);
        config.setProcessor(WSConstants.ENCRYPTED_KEY, (Class<?>) null);
        config.setProcessor(WSConstants.ENCRYPTED_DATA, (Class<?>) null);
        config.setProcessor(WSConstants.REFERENCE_LIST, (Class<?>) null);
        config.setProcessor(WSConstants.SAML_TOKEN, (Class<?>) null);
        config.setProcessor(WSConstants.SAML2_TOKEN, (Class<?>) null);
        config.setValidator(WSConstants.SIGNATURE, BINDING_IS_CHECKED_HERE);
        return config;
    }

    /** The sender, the certificate that proved it, and the mark of the message. */
    record Confirmed(SoapClient sender, X509Certificate certificate, Mark mark) {}

    Confirmed confirm(SignedMessage message) {
        Element signature = message.header()
                .child(WSConstants.SIG_NS, WSConstants.SIG_LN)
                .orElseThrow(() -> new SenderNotConfirmed(Refusal.SIGNATURE_INVALID));
        SignatureAlgorithms.check(signature);
        Instant created =
                message.createdAt().orElseThrow(() -> new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID));
        freshness.requireRecent(created);
        WSSecurityEngineResult verified = verified(message);
        requireCoverage(message, verified);
        X509Certificate certificate = (X509Certificate) verified.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
        SignatureAlgorithms.check(certificate);
        SoapClient client = owner(certificate);
        return new Confirmed(client, certificate, Freshness.mark(created, parts(client, verified)));
    }

    private WSSecurityEngineResult verified(SignedMessage message) {
        RequestData data = new RequestData();
        data.setSigVerCrypto(certificates);
        data.setTimeStampTTL((int) Freshness.LIFE.toSeconds());
        data.setTimeStampFutureTTL((int) Freshness.CLOCKS_DIFFER.toSeconds());
        data.setWssConfig(engine.getWssConfig());
        try {
            WSHandlerResult result =
                    engine.processSecurityHeader(message.header().element(), data);
            List<WSSecurityEngineResult> signatures =
                    result.getActionResults().getOrDefault(WSConstants.SIGN, List.of());
            if (signatures.size() != 1 || signatures.get(0).get(WSSecurityEngineResult.TAG_X509_CERTIFICATE) == null) {
                throw new SenderNotConfirmed(Refusal.SIGNATURE_INVALID);
            }
            return signatures.get(0);
        } catch (WSSecurityException e) {
            throw new SenderNotConfirmed(
                    e.getErrorCode() == WSSecurityException.ErrorCode.MESSAGE_EXPIRED
                            ? Refusal.MESSAGE_EXPIRED
                            : Refusal.SIGNATURE_INVALID);
        }
    }

    /** The elements that were signed are the body and the timestamp of this message themselves, not others of their name. */
    private static void requireCoverage(SignedMessage message, WSSecurityEngineResult verified) {
        List<?> references = (List<?>) verified.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        Set<Element> covered = new HashSet<>();
        references.forEach(reference -> covered.add(((WSDataRef) reference).getProtectedElement()));
        if (!covered.contains(message.body()) || !covered.contains(message.timestamp())) {
            throw new SenderNotConfirmed(Refusal.SIGNATURE_COVERAGE);
        }
    }

    /** What was signed and for whom; the value of a signature would not do: of an elliptic one anybody can make a second. */
    private static byte[][] parts(SoapClient client, WSSecurityEngineResult verified) {
        List<?> references = (List<?>) verified.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return Stream.concat(
                        Stream.of(client.client().code().getBytes(StandardCharsets.UTF_8)),
                        references.stream().map(reference -> ((WSDataRef) reference).getDigestValue()))
                .toArray(byte[][]::new);
    }

    private SoapClient owner(X509Certificate certificate) {
        KnownCertificate known = clients.findCertificate(Thumbprint.of(certificate))
                .orElseThrow(() -> new SenderNotConfirmed(Refusal.CERTIFICATE_UNKNOWN));
        if (known.revoked()) {
            throw new SenderNotConfirmed(Refusal.CERTIFICATE_REVOKED);
        }
        Instant now = clock.instant();
        if (now.isBefore(known.validFrom()) || now.isAfter(known.validUntil())) {
            throw new SenderNotConfirmed(Refusal.CERTIFICATE_EXPIRED);
        }
        return known.owner();
    }
}

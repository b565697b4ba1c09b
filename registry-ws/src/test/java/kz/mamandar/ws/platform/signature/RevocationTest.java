package kz.mamandar.ws.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mamandar.ws.platform.signature.Revocation.Source;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Revocation lists and an OCSP responder of the tests, over HTTP. */
class RevocationTest {

    private static final Instant NOW = Instant.now();
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_revocation_list_tells_who_is_revoked(SignatureScheme scheme) {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        SigningIdentity good = root.issue(Wish.holder(TestMessages.SUBJECT));
        SigningIdentity bad = root.issue(Wish.holder(TestMessages.SUBJECT));
        Source lists = lists(serve(root.revocationList(NOW, NOW.plus(HOUR), List.of(bad.certificate()))), NOW);
        assertThat(verdict(root, lists, good).name()).isEqualTo("VALID");
        assertThat(verdict(root, lists, bad).fault()).contains(SignatureFault.CERTIFICATE_REVOKED);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_list_that_somebody_else_signed_says_nothing() {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        TestAuthority impostor = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        Source lists = lists(serve(impostor.revocationList(NOW, NOW.plus(HOUR), List.of())), NOW);
        assertThat(verdict(root, lists, root.issue(Wish.holder(TestMessages.SUBJECT)))
                        .fault())
                .contains(SignatureFault.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_past_its_next_update_says_nothing() {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        Source lists = lists(serve(root.revocationList(NOW.minus(HOUR), NOW.minusSeconds(1), List.of())), NOW);
        assertThat(verdict(root, lists, root.issue(Wish.holder(TestMessages.SUBJECT)))
                        .fault())
                .contains(SignatureFault.REVOCATION_UNKNOWN);
    }

    @Test
    void the_list_at_hand_serves_while_the_address_is_down() {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        SigningIdentity sender = root.issue(Wish.holder(TestMessages.SUBJECT));
        Movable clock = new Movable(NOW);
        URI address = serve(root.revocationList(NOW, NOW.plus(HOUR), List.of()));
        Source lists = new RevocationLists(List.of(address), clock, Duration.ofMinutes(10));
        assertThat(verdict(root, lists, sender).isValid()).isTrue();
        status = 500;
        clock.now = NOW.plus(Duration.ofMinutes(30));
        assertThat(verdict(root, lists, sender).isValid()).isTrue();
        assertThat(calls).hasValue(2);
        clock.now = NOW.plus(Duration.ofMinutes(61));
        assertThat(verdict(root, lists, sender).fault()).contains(SignatureFault.REVOCATION_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void an_ocsp_responder_tells_who_is_revoked(SignatureScheme scheme) {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        SigningIdentity good = root.issue(Wish.holder(TestMessages.SUBJECT));
        SigningIdentity bad = root.issue(Wish.holder(TestMessages.SUBJECT));
        URI address = respond(root.certificate(), root.signer(), bad.certificate());
        Source ocsp = new OcspResponder(address, Clock.systemUTC(), HOUR);
        assertThat(verdict(root, ocsp, good).name()).isEqualTo("VALID");
        assertThat(verdict(root, ocsp, bad).fault()).contains(SignatureFault.CERTIFICATE_REVOKED);
        verdict(root, ocsp, good);
        assertThat(calls).as("the answer is kept").hasValue(2);
    }

    @Test
    void a_delegate_of_the_issuer_may_answer_and_nobody_else() {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        SigningIdentity sender = root.issue(Wish.holder(TestMessages.SUBJECT));
        SigningIdentity delegate = root.issue(Wish.holder("CN=OCSP, C=KZ").forOcsp());
        SigningIdentity stranger = root.issue(Wish.holder("CN=Stranger, C=KZ"));
        Source delegated = new OcspResponder(
                respond(delegate.certificate(), TestAuthority.signerOf(delegate), null), Clock.systemUTC(), HOUR);
        Source forged = new OcspResponder(
                respond(stranger.certificate(), TestAuthority.signerOf(stranger), null), Clock.systemUTC(), HOUR);
        assertThat(verdict(root, delegated, sender).isValid()).isTrue();
        assertThat(verdict(root, forged, sender).fault()).contains(SignatureFault.REVOCATION_UNKNOWN);
    }

    @Test
    void the_next_source_is_asked_when_the_first_knows_nothing() {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        SigningIdentity sender = root.issue(Wish.holder(TestMessages.SUBJECT));
        Source silent = (certificate, issuer) -> Revocation.Status.UNKNOWN;
        Source lists = lists(serve(root.revocationList(NOW, NOW.plus(HOUR), List.of(sender.certificate()))), NOW);
        SignatureVerdict verdict = new TransportVerifier(new CertificateTrust(
                        CertificateStore.of(List.of(root.certificate())), new Revocation(List.of(silent, lists))))
                .verify(TestMessages.parse(TestMessages.signedMessage(sender)), TestMessages.BY_BIN, NOW);
        assertThat(verdict.fault()).contains(SignatureFault.CERTIFICATE_REVOKED);
    }

    private static SignatureVerdict verdict(TestAuthority root, Source source, SigningIdentity sender) {
        return new TransportVerifier(new CertificateTrust(
                        CertificateStore.of(List.of(root.certificate())), new Revocation(List.of(source))))
                .verify(TestMessages.parse(TestMessages.signedMessage(sender)), TestMessages.BY_BIN, NOW);
    }

    private static Source lists(URI address, Instant now) {
        return new RevocationLists(List.of(address), new Movable(now), HOUR);
    }

    private URI serve(byte[] bytes) {
        return address(request -> bytes);
    }

    private URI respond(SignerCertificate responder, ContentSigner signer, SignerCertificate revoked) {
        return address(request -> answer(request, responder, signer, revoked));
    }

    private static byte[] answer(
            byte[] request, SignerCertificate responder, ContentSigner signer, SignerCertificate revoked) {
        try {
            BasicOCSPRespBuilder builder =
                    new BasicOCSPRespBuilder(new RespID(responder.holder().getSubject()));
            for (Req one : new OCSPReq(request).getRequestList()) {
                boolean bad =
                        revoked != null && one.getCertID().getSerialNumber().equals(revoked.serialNumber());
                CertificateStatus status =
                        bad ? new RevokedStatus(Date.from(NOW), CRLReason.keyCompromise) : CertificateStatus.GOOD;
                builder.addResponse(one.getCertID(), status, Date.from(NOW), Date.from(NOW.plus(HOUR)));
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(signer, new X509CertificateHolder[] {responder.holder()}, Date.from(NOW)))
                    .getEncoded();
        } catch (IOException | OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answer {
        byte[] to(byte[] request);
    }

    private URI address(Answer answer) {
        String path = "/" + Integer.toHexString(System.identityHashCode(answer));
        server.createContext(path, exchange -> {
            calls.incrementAndGet();
            byte[] bytes = answer.to(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static final class Movable extends Clock {
        private Instant now;

        Movable(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

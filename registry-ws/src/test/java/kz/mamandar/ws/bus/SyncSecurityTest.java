package kz.mamandar.ws.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.ws.platform.signature.BusinessVerifier;
import kz.mamandar.ws.platform.signature.CertificateStore;
import kz.mamandar.ws.platform.signature.CertificateTrust;
import kz.mamandar.ws.platform.signature.Revocation;
import kz.mamandar.ws.platform.signature.SignatureScheme;
import kz.mamandar.ws.platform.signature.SignerBinding;
import kz.mamandar.ws.platform.signature.SigningIdentity;
import kz.mamandar.ws.platform.signature.TestAuthority;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import kz.mamandar.ws.platform.signature.TestKeyFile;
import kz.mamandar.ws.platform.signature.TransportVerifier;
import kz.mamandar.ws.platform.signature.XmlSigner;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import kz.mamandar.ws.platform.xml.XmlRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Who is let in under which policy, and what is signed in return. */
class SyncSecurityTest {

    private static final TestAuthority ROOT = TestAuthority.root(SignatureScheme.GOST_2015_512, "CN=Root, C=KZ");
    private static final String SUBJECT = "CN=IS, OU=BIN" + TestBus.BIN + ", C=KZ";
    private static final SigningIdentity SENDER = ROOT.issue(Wish.holder(SUBJECT));
    private static final SigningIdentity REGISTRY = ROOT.issue(Wish.holder("CN=Registry, OU=BIN000000000000, C=KZ"));
    private static final SignerBinding BY_REGISTRY =
            new SignerBinding(Optional.of("000000000000"), Set.of(), List.of());

    @TempDir
    Path folder;

    private TestBus bus;

    @BeforeEach
    void configured() throws Exception {
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.write(trust.resolve("root.cer"), ROOT.certificate().encoded());
        Path key = TestKeyFile.write(folder, REGISTRY, ROOT, TestBus.PASSWORD.toCharArray());
        bus = new TestBus(Optional.of(trust), Optional.of(key));
    }

    @Test
    void a_required_transport_signature_is_required() {
        bus.policy = BusPolicy.signed();
        assertFault(message(), "SCE007", "signature=NONE");
        assertThat(bus.send(signed(SENDER)).status()).isEqualTo(200);
    }

    @Test
    void a_transport_signature_that_is_there_must_hold_even_if_none_is_required() {
        assertFault(signed(SENDER).replace("сәлем", "сәлем!"), "SCE006", "signature=DIGEST_DIFFERS");
        assertFault(signed(SENDER).replace("<request>", "\n  <request>"), "SCE006", "signature=DIGEST_DIFFERS");
        assertFault(
                signed(ROOT.issue(Wish.holder("CN=Other, OU=BIN600101500016, C=KZ"))),
                "SCE006",
                "signature=FOREIGN_CERTIFICATE");
        assertFault(
                signed(ROOT.issue(Wish.holder(SUBJECT).until(TestBus.NOW.minus(Duration.ofDays(1))))),
                "SCE005",
                "signature=CERTIFICATE_EXPIRED");
        assertThat(bus.worked).hasValue(0);
    }

    @Test
    void a_signed_request_gets_a_signed_answer_and_an_unsigned_one_does_not() throws Exception {
        Document answer = SafeXml.parse(bus.send(signed(SENDER)).body(), null);
        TransportVerifier verifier = new TransportVerifier(trust());
        assertThat(verifier.verify(answer, BY_REGISTRY, TestBus.NOW).name()).isEqualTo("VALID");
        Document plain = SafeXml.parse(bus.send(message().replace("m-1", "m-2")).body(), null);
        assertThat(verifier.verify(plain, BY_REGISTRY, TestBus.NOW).name()).isEqualTo("NONE");
    }

    @Test
    void a_required_business_signature_is_required_in_every_form() throws Exception {
        bus.policy = new BusPolicy(true, false, false, true, PayloadForm.ANY, false);
        assertFault(message(), "SCE017", "data signature=NONE");
        String payload = signedPayload(SENDER);
        assertThat(bus.send(carrying(payload)).status()).as("element").isEqualTo(200);
        assertThat(bus.send(carrying("\n    " + payload + "\n  ").replace("m-1", "m-2"))
                        .status())
                .as("element, indented around")
                .isEqualTo(200);
        assertThat(bus.send(carrying(escaped(payload)).replace("m-1", "m-3")).status())
                .as("string")
                .isEqualTo(200);
        assertThat(bus.send(carrying("<![CDATA[" + payload + "]]>").replace("m-1", "m-4"))
                        .status())
                .as("cdata")
                .isEqualTo(200);
    }

    @Test
    void a_business_signature_that_does_not_hold_is_told_from_a_transport_one() throws Exception {
        assertFault(
                carrying(signedPayload(SENDER).replace("сәлем", "сәлем!")), "SCE016", "data signature=DIGEST_DIFFERS");
        SigningIdentity expired = ROOT.issue(Wish.holder(SUBJECT).until(TestBus.NOW.minus(Duration.ofDays(1))));
        assertFault(carrying(signedPayload(expired)), "SCE015", "data signature=CERTIFICATE_EXPIRED");
    }

    @Test
    void a_signed_payload_gets_a_signed_payload() throws Exception {
        Door.Answer answer = bus.send(carrying(escaped(signedPayload(SENDER))));
        String data = Official.text(Official.checked(answer.body(), "sync-types.xsd"), "response/responseData/data");
        assertThat(new BusinessVerifier(trust())
                        .verify(SafeXml.parse(data), BY_REGISTRY, TestBus.NOW)
                        .name())
                .isEqualTo("VALID");
    }

    @Test
    void an_old_or_early_signed_message_is_refused() {
        for (String date : List.of("2026-03-19T05:00:00Z", "2026-03-20T06:00:00Z")) {
            String message = sign(message().replace("2026-03-20T10:15:30.000+05:00", date), SENDER);
            assertFault(message, "SCE001", "field=messageDate window=PT24H");
        }
    }

    @Test
    void what_is_unknown_switched_off_or_without_its_password_does_not_exist() {
        assertFault(message().replace("demo-is", "nobody"), "SCE004", "field=serviceId");
        assertFault(message().replace("MAMANDAR_PING_V1", "MAMANDAR_PING_V2"), "SCE004", "field=serviceId");
        assertFault(message().replace(">secret<", ">wrong<"), "SCE004", "field=sender/password");
        bus.policy = new BusPolicy(true, true, false, false, PayloadForm.ANY, false);
        assertFault(message().replace("<password>secret</password>", ""), "SCE004", "field=sender/password");
        assertThat(bus.send(message()).status()).isEqualTo(200);
        bus.policy = new BusPolicy(false, false, false, false, PayloadForm.ANY, false);
        assertFault(message(), "SCE004", "field=serviceId");
    }

    @Test
    void the_form_of_the_payload_is_as_agreed() {
        bus.policy = new BusPolicy(true, false, false, false, PayloadForm.STRING, false);
        assertFault(message(), "SCE001", "field=data form=STRING");
        assertThat(bus.send(carrying(escaped(payload()))).status()).isEqualTo(200);
    }

    private void assertFault(String message, String code, String data) {
        var content = Official.checked(bus.send(message).body(), "sync-types.xsd");
        assertThat(Official.text(content, "errorCode")).isEqualTo(code);
        assertThat(Official.text(content, "errorData")).isEqualTo(data);
    }

    private static CertificateTrust trust() {
        return new CertificateTrust(CertificateStore.of(List.of(ROOT.certificate())), new Revocation(List.of()));
    }

    private static String message() {
        return new String(TestBus.file("07-session-without-braces.xml"), UTF_8);
    }

    private static String payload() {
        String message = message();
        return message.substring(message.indexOf("<m:ping"), message.indexOf("</data>"));
    }

    private static String carrying(String payload) {
        return message().replace(payload(), payload);
    }

    private static String signed(SigningIdentity identity) {
        return sign(message(), identity);
    }

    private static String sign(String message, SigningIdentity identity) {
        try {
            Document document = SafeXml.parse(message);
            new XmlSigner(identity).signMessage(document);
            return new String(Dom.bytes(document), UTF_8);
        } catch (XmlRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedPayload(SigningIdentity identity) throws Exception {
        Document document = SafeXml.parse(payload());
        new XmlSigner(identity).signPayload(document);
        return new String(Dom.bytes(document), UTF_8);
    }

    private static String escaped(String xml) {
        return xml.replace("&", "&amp;").replace("<", "&lt;");
    }
}

package kz.mamandar.ws.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import org.junit.jupiter.api.Test;

/** The ways in which messages name the certificate they were signed with. The key reference is not part of what is signed. */
class KeyReferenceTest {

    private static final TestAuthority ROOT =
            TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root\\, main, SERIALNUMBER=7, O=Centre, C=KZ");
    private static final SigningIdentity SENDER = ROOT.issue(Wish.holder(TestMessages.SUBJECT));
    private static final String SIGNED = TestMessages.signedMessage(SENDER);
    private static final String IDENTIFIER = between(SIGNED, "<wsse:KeyIdentifier", "</wsse:KeyIdentifier>");
    private static final String CERTIFICATE =
            IDENTIFIER.substring(IDENTIFIER.indexOf('>') + 1, IDENTIFIER.indexOf("</"));

    private final TransportVerifier verifier = new TransportVerifier(
            new CertificateTrust(CertificateStore.of(List.of(ROOT.certificate())), new Revocation(List.of())));

    @Test
    void the_certificate_itself() {
        assertThat(verdict(SIGNED).name()).isEqualTo("VALID");
    }

    @Test
    void issuer_and_serial_number_of_a_certificate_at_hand() throws Exception {
        String issuer =
                new X500Principal(ROOT.certificate().holder().getSubject().getEncoded()).getName();
        String named = SIGNED.replace(
                IDENTIFIER,
                issuerSerial(issuer, SENDER.certificate().serialNumber().toString()));
        assertThat(verdict(named).name()).isEqualTo("VALID");
        String unknown = SIGNED.replace(IDENTIFIER, issuerSerial(issuer, "1"));
        assertThat(verdict(unknown).fault()).contains(SignatureFault.KEY_REFERENCE_UNKNOWN);
    }

    @Test
    void a_token_beside_the_signature() {
        String token = "<wsse:BinarySecurityToken xmlns:wsu=\"" + Names.WSU + "\" wsu:Id=\"token\" ValueType=\""
                + Names.X509V3 + "\">" + CERTIFICATE + "</wsse:BinarySecurityToken>";
        String pointing = SIGNED.replace(
                        IDENTIFIER, "<wsse:Reference URI=\"#token\" ValueType=\"" + Names.X509V3 + "\"/>")
                .replace("<ds:Signature ", token + "<ds:Signature ");
        assertThat(verdict(pointing).name()).isEqualTo("VALID");
        assertThat(verdict(pointing.replace("#token", "#other")).fault())
                .contains(SignatureFault.KEY_REFERENCE_UNKNOWN);
        assertThat(verdict(pointing.replace(token, token + token)).fault()).contains(SignatureFault.DUPLICATE_ID);
    }

    @Test
    void the_certificate_as_plain_x509_data() {
        String data = "<ds:X509Data><ds:X509Certificate>" + CERTIFICATE + "</ds:X509Certificate></ds:X509Data>";
        assertThat(verdict(SIGNED.replace(IDENTIFIER, data)).name()).isEqualTo("VALID");
    }

    @Test
    void a_bare_key_or_a_name_is_no_reference() {
        assertThat(verdict(SIGNED.replace(IDENTIFIER, "<ds:KeyName>is</ds:KeyName>"))
                        .fault())
                .contains(SignatureFault.KEY_REFERENCE_UNKNOWN);
        assertThat(verdict(SIGNED.replace(IDENTIFIER, "")).fault()).contains(SignatureFault.KEY_REFERENCE_UNKNOWN);
        assertThat(verdict(SIGNED.replace(CERTIFICATE, "AAAA")).fault()).contains(SignatureFault.CERTIFICATE_MALFORMED);
    }

    private SignatureVerdict verdict(String message) {
        SignerBinding binding =
                new SignerBinding(Optional.of(TestMessages.BIN), Set.of(), List.of(SENDER.certificate()));
        return verifier.verify(TestMessages.parse(message), binding, Instant.now());
    }

    private static String issuerSerial(String issuer, String serial) {
        return "<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>" + issuer
                + "</ds:X509IssuerName><ds:X509SerialNumber>" + serial
                + "</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>";
    }

    private static String between(String text, String from, String until) {
        return text.substring(text.indexOf(from), text.indexOf(until) + until.length());
    }
}

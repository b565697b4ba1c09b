package kz.mamandar.ws.platform.signature;

import static kz.mamandar.ws.platform.signature.TestMessages.BY_BIN;
import static kz.mamandar.ws.platform.signature.TestMessages.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import kz.mamandar.ws.platform.xml.Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TransportSignatureTest {

    private static final Instant NOW = Instant.now();
    private static final TestAuthority ROOT = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
    private static final TestAuthority ISSUER = ROOT.subordinate("CN=Issuer, C=KZ");
    private static final SigningIdentity SENDER = ISSUER.issue(Wish.holder(TestMessages.SUBJECT));

    private final TransportVerifier verifier = trusting(ROOT, ISSUER);

    @ParameterizedTest
    @EnumSource
    void what_was_signed_verifies_after_a_trip_over_the_wire(SignatureScheme scheme) {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        TestAuthority issuer = root.subordinate("CN=Issuer, C=KZ");
        String message = TestMessages.signedMessage(issuer.issue(Wish.holder(TestMessages.SUBJECT)));
        SignatureVerdict verdict = trusting(root, issuer).verify(parse(message), BY_BIN, NOW);
        assertThat(verdict.name()).isEqualTo("VALID");
        assertThat(verdict.signer().orElseThrow().bin()).contains(TestMessages.BIN);
        assertThat(message).contains(scheme.signatureUri(), scheme.digestUri()).doesNotContain("&#13;", "&#xD;");
    }

    @ParameterizedTest
    @EnumSource
    void an_edited_body_is_found(SignatureScheme scheme) {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        String message = TestMessages.signedMessage(root.issue(Wish.holder(TestMessages.SUBJECT)));
        assertThat(trusting(root)
                        .verify(parse(message.replace(">100<", ">900<")), BY_BIN, NOW)
                        .fault())
                .contains(SignatureFault.DIGEST_DIFFERS);
    }

    @Test
    void a_message_without_a_signature_has_none() {
        SignatureVerdict verdict = verifier.verify(parse(TestMessages.MESSAGE), BY_BIN, NOW);
        assertThat(verdict.present()).isFalse();
        assertThat(verdict.isValid()).isFalse();
    }

    @Test
    void a_body_indented_anew_after_signing_is_told_by_its_digest() {
        assertRefused(text -> text.replace("<t:Order>", "\n      <t:Order>"), SignatureFault.DIGEST_DIFFERS);
    }

    @Test
    void line_ends_of_windows_on_the_way_do_no_harm() {
        assertThat(verdict(text -> text.replace("\n", "\r\n")).name()).isEqualTo("VALID");
    }

    @Test
    void a_carriage_return_that_was_not_signed_is_found() {
        assertRefused(text -> text.replace("</amount>", "&#13;</amount>"), SignatureFault.DIGEST_DIFFERS);
    }

    @Test
    void carriage_returns_within_the_value_do_no_harm() {
        assertThat(verdict(text -> text.replace("<ds:SignatureValue>", "<ds:SignatureValue>&#13;\n"))
                        .name())
                .isEqualTo("VALID");
    }

    @Test
    void a_value_of_another_message_is_found() {
        String value = text(TestMessages.signedMessage(SENDER), "ds:SignatureValue");
        assertRefused(text -> text.replace(text(text, "ds:SignatureValue"), value), SignatureFault.VALUE_WRONG);
    }

    @Test
    void sha_1_and_hmac_are_not_taken() {
        String method = SignatureScheme.RSA_SHA256.signatureUri();
        for (String weak : List.of(
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha1",
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311")) {
            assertRefused(text -> text.replace(method, weak), SignatureFault.ALGORITHM_NOT_ALLOWED);
        }
        assertRefused(
                text -> text.replace(SignatureScheme.RSA_SHA256.digestUri(), "http://www.w3.org/2000/09/xmldsig#sha1"),
                SignatureFault.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void a_method_that_does_not_fit_the_key_is_not_taken() {
        assertRefused(
                text -> text.replace(
                        SignatureScheme.RSA_SHA256.signatureUri(), SignatureScheme.GOST_2015_512.signatureUri()),
                SignatureFault.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void transforms_other_than_canonicalisation_are_not_taken() {
        String transform = "<ds:Transform Algorithm=\"" + SignedXml.EXCLUSIVE + "\"></ds:Transform>";
        for (String other : List.of(
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                SignedXml.ENVELOPED)) {
            assertRefused(
                    text -> text.replace(transform, transform.replace(SignedXml.EXCLUSIVE, other)),
                    SignatureFault.TRANSFORM_NOT_ALLOWED);
        }
        assertRefused(text -> text.replace(transform, transform + transform), SignatureFault.TRANSFORM_NOT_ALLOWED);
    }

    @Test
    void two_signatures_in_the_header_are_not_taken() {
        assertChanged(
                message -> {
                    Element signature = TestMessages.signature(message);
                    signature.getParentNode().appendChild(signature.cloneNode(true));
                },
                SignatureFault.SEVERAL_SIGNATURES);
    }

    @Test
    void a_second_reference_is_not_taken() {
        assertChanged(
                message -> {
                    Element info = Dom.children(TestMessages.signature(message), Names.DS, "SignedInfo")
                            .get(0);
                    info.appendChild(
                            Dom.children(info, Names.DS, "Reference").get(0).cloneNode(true));
                },
                SignatureFault.SEVERAL_REFERENCES);
    }

    @Test
    void a_certificate_before_its_time_is_refused() {
        assertCertificate(
                Wish.holder(TestMessages.SUBJECT).from(NOW.plus(Duration.ofDays(1))),
                SignatureFault.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void an_expired_certificate_is_refused() {
        assertCertificate(
                Wish.holder(TestMessages.SUBJECT).until(NOW.minus(Duration.ofDays(1))),
                SignatureFault.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_certificate_that_was_in_force_when_the_message_was_made_is_taken() {
        SigningIdentity sender =
                ISSUER.issue(Wish.holder(TestMessages.SUBJECT).until(NOW.minus(Duration.ofMinutes(1))));
        assertThat(verifier.verify(parse(TestMessages.signedMessage(sender)), BY_BIN, NOW.minus(Duration.ofMinutes(5)))
                        .name())
                .isEqualTo("VALID");
    }

    @Test
    void an_authority_may_not_sign_messages() {
        assertCertificate(Wish.authority(TestMessages.SUBJECT), SignatureFault.CERTIFICATE_USAGE);
    }

    @Test
    void a_holder_cannot_issue_certificates() {
        SigningIdentity holder = ISSUER.issue(Wish.holder("CN=Issuer2, C=KZ"));
        SigningIdentity issued = TestAuthority.pretending(holder).issue(Wish.holder(TestMessages.SUBJECT));
        TransportVerifier generous = new TransportVerifier(new CertificateTrust(
                CertificateStore.of(List.of(ROOT.certificate(), ISSUER.certificate(), holder.certificate())),
                new Revocation(List.of())));
        assertThat(generous.verify(parse(TestMessages.signedMessage(issued)), BY_BIN, NOW)
                        .fault())
                .contains(SignatureFault.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void an_unknown_root_is_refused_even_under_the_same_name() {
        TestAuthority impostor = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Issuer, C=KZ");
        String message = TestMessages.signedMessage(impostor.issue(Wish.holder(TestMessages.SUBJECT)));
        assertThat(verifier.verify(parse(message), BY_BIN, NOW).fault()).contains(SignatureFault.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void a_certificate_of_somebody_else_is_refused() {
        SigningIdentity other = ISSUER.issue(Wish.holder("CN=Other, OU=BIN600101500016, C=KZ"));
        assertThat(verifier.verify(parse(TestMessages.signedMessage(other)), BY_BIN, NOW)
                        .fault())
                .contains(SignatureFault.FOREIGN_CERTIFICATE);
        SignerBinding byThumbprint =
                new SignerBinding(Optional.empty(), Set.of(other.certificate().thumbprint()), List.of());
        assertThat(verifier.verify(parse(TestMessages.signedMessage(other)), byThumbprint, NOW)
                        .isValid())
                .isTrue();
    }

    private void assertCertificate(Wish wish, SignatureFault fault) {
        String message = TestMessages.signedMessage(ISSUER.issue(wish));
        assertThat(verifier.verify(parse(message), BY_BIN, NOW).fault()).contains(fault);
    }

    private void assertRefused(UnaryOperator<String> change, SignatureFault fault) {
        assertThat(verdict(change).fault()).contains(fault);
    }

    private SignatureVerdict verdict(UnaryOperator<String> change) {
        String signed = TestMessages.signedMessage(SENDER);
        String changed = change.apply(signed);
        assertThat(changed).isNotEqualTo(signed);
        return verifier.verify(parse(changed), BY_BIN, NOW);
    }

    private void assertChanged(Consumer<Document> change, SignatureFault fault) {
        Document message = parse(TestMessages.signedMessage(SENDER));
        change.accept(message);
        assertThat(verifier.verify(TestMessages.sent(message), BY_BIN, NOW).fault())
                .contains(fault);
    }

    private static String text(String message, String element) {
        return message.split("<" + element + ">")[1].split("</" + element + ">")[0];
    }

    private static TransportVerifier trusting(TestAuthority... authorities) {
        return new TransportVerifier(new CertificateTrust(
                CertificateStore.of(Arrays.stream(authorities)
                        .map(TestAuthority::certificate)
                        .toList()),
                new Revocation(List.of())));
    }
}

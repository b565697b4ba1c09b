package kz.mamandar.ws.platform.signature;

import static kz.mamandar.ws.platform.signature.TestMessages.BY_BIN;
import static kz.mamandar.ws.platform.signature.TestMessages.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessSignatureTest {

    private static final Instant NOW = Instant.now();
    private static final TestAuthority ROOT = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
    private static final SigningIdentity SENDER = ROOT.issue(Wish.holder(TestMessages.SUBJECT));

    private final BusinessVerifier verifier = trusting(ROOT);

    @ParameterizedTest
    @EnumSource
    void what_was_signed_verifies(SignatureScheme scheme) {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        String payload = TestMessages.signedPayload(root.issue(Wish.holder(TestMessages.SUBJECT)));
        assertThat(trusting(root).verify(parse(payload), BY_BIN, NOW).name()).isEqualTo("VALID");
        assertThat(trusting(root)
                        .verify(parse(payload.replace("600101500007</r:iin>", "600101500008</r:iin>")), BY_BIN, NOW)
                        .fault())
                .contains(SignatureFault.DIGEST_DIFFERS);
    }

    @Test
    void attributes_and_white_space_are_signed_too() {
        String payload = TestMessages.signedPayload(SENDER);
        assertFault(payload.replace("a=\"1\"", "a=\"2\""), SignatureFault.DIGEST_DIFFERS);
        assertFault(payload.replace("<r:iin>", "\n  <r:iin>"), SignatureFault.DIGEST_DIFFERS);
    }

    @Test
    void every_canonical_form_is_taken() {
        for (String form : SignedXml.CANONICAL) {
            assertThat(verdict(TestPayloads.signed(SENDER, TestMessages.PAYLOAD, form))
                            .name())
                    .as(form)
                    .isEqualTo("VALID");
        }
    }

    @Test
    void a_signature_that_covers_only_a_part_is_not_taken() {
        String payload = TestMessages.signedPayload(SENDER);
        assertFault(payload.replace("URI=\"\"", "URI=\"#part\""), SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void a_signature_deeper_than_the_root_is_not_taken() {
        String payload = TestMessages.signedPayload(SENDER)
                .replace("<r:get xmlns:r=\"urn:r\">", "<r:get xmlns:r=\"urn:r\"><r:in>")
                .replace("</r:get>", "</r:in></r:get>");
        assertFault(payload, SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void two_signatures_are_not_taken() {
        String payload = TestMessages.signedPayload(SENDER);
        int from = payload.indexOf("<ds:Signature ");
        String signature = payload.substring(from, payload.indexOf("</r:get>"));
        assertFault(payload.replace("</r:get>", signature + "</r:get>"), SignatureFault.SEVERAL_SIGNATURES);
    }

    @Test
    void a_reference_without_the_enveloped_transform_is_not_taken() {
        String payload = TestMessages.signedPayload(SENDER);
        assertFault(
                payload.replace("<ds:Transform Algorithm=\"" + SignedXml.ENVELOPED + "\"></ds:Transform>", ""),
                SignatureFault.TRANSFORM_NOT_ALLOWED);
    }

    @Test
    void a_payload_without_a_signature_has_none() {
        assertThat(verdict(TestMessages.PAYLOAD).present()).isFalse();
    }

    private void assertFault(String payload, SignatureFault fault) {
        assertThat(verdict(payload).fault()).contains(fault);
    }

    private SignatureVerdict verdict(String payload) {
        return verifier.verify(parse(payload), BY_BIN, NOW);
    }

    private static BusinessVerifier trusting(TestAuthority authority) {
        return new BusinessVerifier(
                new CertificateTrust(CertificateStore.of(List.of(authority.certificate())), new Revocation(List.of())));
    }
}

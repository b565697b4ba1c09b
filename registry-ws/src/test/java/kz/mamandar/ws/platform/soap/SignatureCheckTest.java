package kz.mamandar.ws.platform.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BiConsumer;
import kz.mamandar.client.ClientService.SoapClient;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SignatureCheckTest {

    private static final Signer SIGNER = Signer.rsa(2048);

    private final TestClients clients = new TestClients();
    private final SoapClient owner = clients.add("signer", null, false);
    private final SignatureCheck check =
            new SignatureCheck(clients, new Freshness(Clock.systemUTC()), Clock.systemUTC());

    SignatureCheckTest() {
        clients.bind(owner, SIGNER.certificate(), false);
    }

    @ParameterizedTest
    @ValueSource(ints = {WSConstants.BST_DIRECT_REFERENCE, WSConstants.X509_KEY_IDENTIFIER, WSConstants.ISSUER_SERIAL})
    void a_signature_over_body_and_timestamp_confirms_the_owner_of_the_certificate(int reference) throws Exception {
        Document message = SIGNER.with(reference).sign(Signer.message());
        assertThat(confirm(message)).isEqualTo(owner);
    }

    @Test
    void the_same_signed_message_has_the_same_mark_and_another_another() throws Exception {
        Document message = SIGNER.sign(Signer.message());
        byte[] mark = mark(message);
        assertThat(mark(message)).isEqualTo(mark);
        Document other = Signer.message();
        Signer.payload(other).setTextContent("600140000009");
        assertThat(mark(SIGNER.sign(other))).isNotEqualTo(mark);
    }

    /** Of the value (r, s) of an elliptic signature (r, n - s) is as good. */
    @Test
    void the_same_message_under_the_second_value_of_its_elliptic_signature_is_a_copy() throws Exception {
        Signer elliptic = Signer.elliptic();
        clients.bind(owner, elliptic.certificate(), false);
        Document message = elliptic.sign(Signer.message());
        byte[] mark = mark(message);
        Element value = (Element) message.getElementsByTagNameNS(WSConstants.SIG_NS, "SignatureValue")
                .item(0);
        byte[] both = Base64.getMimeDecoder().decode(value.getTextContent());
        BigInteger order = ((ECPublicKey) elliptic.certificate().getPublicKey())
                .getParams()
                .getOrder();
        byte[] mirrored = order.subtract(new BigInteger(1, Arrays.copyOfRange(both, 32, 64)))
                .add(BigInteger.ONE.shiftLeft(256))
                .toByteArray();
        System.arraycopy(mirrored, 1, both, 32, 32);
        value.setTextContent(Base64.getEncoder().encodeToString(both));
        assertThat(mark(message)).isEqualTo(mark);
    }

    @Test
    void an_elliptic_key_signs_as_well() throws Exception {
        Signer elliptic = Signer.elliptic();
        clients.bind(owner, elliptic.certificate(), false);
        assertThat(confirm(elliptic.sign(Signer.message()))).isEqualTo(owner);
    }

    @Test
    void a_certificate_that_is_bound_to_nobody_is_refused() throws Exception {
        refused(Signer.rsa(2048).sign(Signer.message()), Refusal.CERTIFICATE_UNKNOWN);
    }

    @Test
    void a_revoked_certificate_is_refused() throws Exception {
        clients.bind(owner, SIGNER.certificate(), true);
        refused(SIGNER.sign(Signer.message()), Refusal.CERTIFICATE_REVOKED);
    }

    @ParameterizedTest
    @CsvSource({"-20, -10", "10, 20"})
    void a_certificate_outside_its_term_is_refused(int fromDays, int untilDays) throws Exception {
        Instant now = Instant.now();
        Signer other = Signer.rsa(2048, now.plus(Duration.ofDays(fromDays)), now.plus(Duration.ofDays(untilDays)));
        clients.bind(owner, other.certificate(), false);
        refused(other.sign(Signer.message()), Refusal.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_short_key_is_refused() throws Exception {
        Signer weak = Signer.rsa(1024);
        clients.bind(owner, weak.certificate(), false);
        refused(weak.sign(Signer.message()), Refusal.ALGORITHM_REFUSED);
    }

    @Test
    void weak_algorithms_are_refused() throws Exception {
        refused(SIGNER.withMethod(WSConstants.RSA_SHA1).sign(Signer.message()), Refusal.ALGORITHM_REFUSED);
        refused(SIGNER.withDigest(WSConstants.SHA1).sign(Signer.message()), Refusal.ALGORITHM_REFUSED);
    }

    @Test
    void both_body_and_timestamp_have_to_be_signed() throws Exception {
        refused(SIGNER.sign(Signer.message(), "Body"), Refusal.SIGNATURE_COVERAGE);
        refused(SIGNER.sign(Signer.message(), "Timestamp"), Refusal.SIGNATURE_COVERAGE);
    }

    @Test
    void an_old_signature_is_refused() throws Exception {
        refused(SIGNER.at(Instant.now().minusSeconds(400)).sign(Signer.message()), Refusal.MESSAGE_EXPIRED);
        refused(SIGNER.at(Instant.now().plusSeconds(400)).sign(Signer.message()), Refusal.MESSAGE_EXPIRED);
    }

    @Test
    void an_edited_body_is_refused() throws Exception {
        Document message = SIGNER.sign(Signer.message());
        Signer.payload(message).setTextContent("600140000009");
        refused(message, Refusal.SIGNATURE_INVALID);
    }

    @Test
    void a_message_indented_after_it_was_signed_is_refused() throws Exception {
        Document message = SIGNER.sign(Signer.message());
        Element body = Signer.body(message);
        body.insertBefore(message.createTextNode("\n  "), body.getFirstChild());
        refused(message, Refusal.SIGNATURE_INVALID);
    }

    @Test
    void two_signatures_are_refused() throws Exception {
        Document message = SIGNER.sign(SIGNER.sign(Signer.message()));
        assertThatThrownBy(() -> confirm(message)).isInstanceOf(SenderNotConfirmed.class);
    }

    @Test
    void the_signed_body_moved_to_the_header_does_not_vouch_for_another() throws Exception {
        wrapped((signed, forged) -> {
            signed.getParentNode().replaceChild(forged, signed);
            Signer.security(forged.getOwnerDocument()).getParentNode().appendChild(signed);
        });
    }

    @Test
    void the_signed_body_inside_the_signature_does_not_vouch_for_another() throws Exception {
        wrapped((signed, forged) -> {
            Document message = signed.getOwnerDocument();
            signed.getParentNode().replaceChild(forged, signed);
            Element object = message.createElementNS(WSConstants.SIG_NS, "ds:Object");
            object.appendChild(signed);
            SecurityHeader.children(Signer.security(message), WSConstants.SIG_NS, "Signature")
                    .get(0)
                    .appendChild(object);
        });
    }

    @Test
    void a_second_body_before_or_after_the_signed_one_is_refused() throws Exception {
        wrapped((signed, forged) -> signed.getParentNode().insertBefore(forged, signed));
        wrapped((signed, forged) -> signed.getParentNode().appendChild(forged));
    }

    @Test
    void the_signed_body_inside_the_forged_one_is_refused() throws Exception {
        wrapped((signed, forged) -> {
            signed.getParentNode().replaceChild(forged, signed);
            forged.appendChild(signed);
        });
    }

    @Test
    void a_second_element_under_the_id_of_the_body_is_refused() throws Exception {
        wrapped((signed, forged) -> {
            forged.setAttributeNS(WSConstants.WSU_NS, "wsu:Id", signed.getAttributeNS(WSConstants.WSU_NS, "Id"));
            signed.getParentNode().replaceChild(forged, signed);
            Signer.security(forged.getOwnerDocument()).appendChild(signed);
        });
    }

    @Test
    void a_second_timestamp_is_refused() throws Exception {
        Document message = SIGNER.sign(Signer.message());
        Element security = Signer.security(message);
        Element timestamp = SecurityHeader.children(security, WSConstants.WSU_NS, "Timestamp")
                .get(0);
        security.insertBefore(timestamp.cloneNode(true), timestamp);
        assertThatThrownBy(() -> confirm(message)).isInstanceOf(SenderNotConfirmed.class);
    }

    private void wrapped(BiConsumer<Element, Element> attack) throws Exception {
        Document message = SIGNER.sign(Signer.message());
        Element signed = Signer.body(message);
        Element forged = (Element) signed.cloneNode(true);
        forged.removeAttributeNS(WSConstants.WSU_NS, "Id");
        forged.getFirstChild().getFirstChild().setTextContent("600140000009");
        attack.accept(signed, forged);
        assertThatThrownBy(() -> confirm(message)).isInstanceOf(SenderNotConfirmed.class);
    }

    private byte[] mark(Document message) {
        return check.confirm(SignedMessage.of(message)).mark().digest();
    }

    private SoapClient confirm(Document message) {
        return check.confirm(SignedMessage.of(message)).sender();
    }

    private void refused(Document message, Refusal refusal) {
        assertThatThrownBy(() -> confirm(message))
                .isInstanceOf(SenderNotConfirmed.class)
                .hasMessage(refusal.name());
    }
}

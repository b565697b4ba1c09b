package kz.mamandar.ws.platform.signature;

import static kz.mamandar.ws.platform.signature.TestMessages.body;
import static kz.mamandar.ws.platform.signature.TestMessages.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import kz.mamandar.ws.platform.xml.Dom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Six ways to have one thing signed and another read, and what each is refused for. */
class WrappingAttackTest {

    private static final TestAuthority ROOT = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
    private static final SigningIdentity SENDER = ROOT.issue(Wish.holder(TestMessages.SUBJECT));

    private final TransportVerifier verifier = new TransportVerifier(
            new CertificateTrust(CertificateStore.of(List.of(ROOT.certificate())), new Revocation(List.of())));

    @Test
    void the_signed_body_moved_to_the_header_and_a_forged_one_in_its_place() {
        attack(
                message -> {
                    Element signed = body(message);
                    Element forged = forgedBody(signed, false);
                    signed.getParentNode().replaceChild(forged, signed);
                    header(message).appendChild(signed);
                },
                SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void the_signed_body_moved_into_an_object_of_the_signature() {
        attack(
                message -> {
                    Element signed = body(message);
                    signed.getParentNode().replaceChild(forgedBody(signed, false), signed);
                    Element object = message.createElementNS(Names.DS, "ds:Object");
                    object.appendChild(signed);
                    TestMessages.signature(message).appendChild(object);
                },
                SignatureFault.MALFORMED);
    }

    @Test
    void a_forged_body_before_the_signed_one() {
        attack(
                message -> {
                    Element signed = body(message);
                    signed.getParentNode().insertBefore(forgedBody(signed, false), signed);
                },
                SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void a_forged_body_after_the_signed_one() {
        attack(
                message -> message.getDocumentElement().appendChild(forgedBody(body(message), false)),
                SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void the_signed_body_inside_the_forged_one() {
        attack(
                message -> {
                    Element signed = body(message);
                    Element forged = forgedBody(signed, false);
                    signed.getParentNode().replaceChild(forged, signed);
                    Dom.children(forged).get(0).appendChild(signed);
                },
                SignatureFault.REFERENCE_ELSEWHERE);
    }

    @Test
    void a_forged_body_under_the_same_id() {
        attack(
                message -> {
                    Element signed = body(message);
                    Element forged = forgedBody(signed, true);
                    signed.getParentNode().replaceChild(forged, signed);
                    header(message).appendChild(signed);
                },
                SignatureFault.DUPLICATE_ID);
    }

    @Test
    void another_element_under_the_id_of_the_body() {
        attack(
                message -> {
                    Element order = Dom.children(body(message)).get(0);
                    order.setAttribute("Id", body(message).getAttributeNS(Names.WSU, "Id"));
                },
                SignatureFault.DUPLICATE_ID);
    }

    @Test
    void a_reference_to_something_else_than_the_body() {
        String signed = TestMessages.signedMessage(SENDER);
        String moved = signed.replaceAll("wsu:Id=\"(id-[^\"]*)\"", "")
                .replace(
                        "<t:Order>",
                        "<t:Order wsu:Id=\"" + signed.split("URI=\"#")[1].split("\"")[0] + "\">");
        assertThat(verifier.verify(TestMessages.parse(moved), TestMessages.BY_BIN, Instant.now())
                        .fault())
                .contains(SignatureFault.REFERENCE_ELSEWHERE);
    }

    private void attack(Consumer<Document> change, SignatureFault fault) {
        Document message = TestMessages.parse(TestMessages.signedMessage(SENDER));
        assertThat(verifier.verify(message, TestMessages.BY_BIN, Instant.now()).isValid())
                .isTrue();
        change.accept(message);
        assertThat(verifier.verify(TestMessages.sent(message), TestMessages.BY_BIN, Instant.now())
                        .fault())
                .contains(fault);
    }

    private static Element forgedBody(Element signed, boolean sameId) {
        Element forged = (Element) signed.cloneNode(true);
        Dom.children(Dom.children(forged).get(0)).get(0).setTextContent("900");
        if (!sameId) {
            forged.removeAttributeNS(Names.WSU, "Id");
        }
        return forged;
    }
}

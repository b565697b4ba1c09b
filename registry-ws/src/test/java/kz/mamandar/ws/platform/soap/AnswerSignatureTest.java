package kz.mamandar.ws.platform.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.mamandar.ws.platform.signature.SignatureScheme;
import kz.mamandar.ws.platform.signature.SigningIdentity;
import kz.mamandar.ws.platform.signature.TestAuthority;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import kz.mamandar.ws.platform.signature.TestKeyFile;
import kz.mamandar.ws.platform.signature.TestSignatures;
import kz.mamandar.ws.platform.xml.Dom;
import kz.mamandar.ws.platform.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Answers signed with the key of the installation, of whatever kind it is, in both versions of SOAP. */
class AnswerSignatureTest {

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final Instant NOW = Instant.parse("2026-03-20T05:15:30.500Z");
    private static final String PASSWORD = "Aa1234";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void body_and_timestamp_are_signed_with_a_key_of_each_kind(SignatureScheme scheme) throws Exception {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        SigningIdentity key = root.issue(Wish.holder("CN=Registry, C=KZ"));
        Document answer = SafeXml.ours(signature(key, root).signed(answer(SOAP_11, "soap:")));
        assertThat(TestSignatures.signedParts(answer, key))
                .extracting(Element::getLocalName)
                .containsExactly("Timestamp", "Body");
        assertThat(Dom.bytes(answer)).asString(UTF_8).contains("2026-03-20T05:15:30.500Z", "2026-03-20T05:20:30.500Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void the_header_belongs_to_the_version_of_the_message_and_stands_before_its_body(String soap) throws Exception {
        for (String prefix : new String[] {"soap:", ""}) {
            TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
            SigningIdentity key = root.issue(Wish.holder("CN=Registry, C=KZ"));
            Document answer = SafeXml.ours(signature(key, root).signed(answer(soap, prefix)));
            assertThat(Dom.children(answer.getDocumentElement()))
                    .allMatch(part -> soap.equals(part.getNamespaceURI()))
                    .extracting(Element::getLocalName)
                    .containsExactly("Header", "Body");
            assertThat(TestSignatures.signedParts(answer, key)).hasSize(2);
        }
    }

    @Test
    void an_edited_answer_does_not_verify() throws Exception {
        TestAuthority root = TestAuthority.root(SignatureScheme.GOST_2015_512, "CN=Root, C=KZ");
        SigningIdentity key = root.issue(Wish.holder("CN=Registry, C=KZ"));
        String signed = new String(signature(key, root).signed(answer(SOAP_11, "soap:")), UTF_8);
        Document edited = SafeXml.ours(signed.replace("сәлем", "сау бол").getBytes(UTF_8));
        assertThatThrownBy(() -> TestSignatures.signedParts(edited, key)).isInstanceOf(AssertionError.class);
    }

    @Test
    void without_a_key_no_answer_is_signed() {
        AnswerSignature none = new AnswerSignature(Clock.systemUTC(), Optional.empty(), Optional.empty());
        assertThatThrownBy(none::signer).hasMessageContaining("registry.soap.key");
    }

    private AnswerSignature signature(SigningIdentity key, TestAuthority root) throws Exception {
        Path file = TestKeyFile.write(folder, key, root, PASSWORD.toCharArray());
        return new AnswerSignature(
                Clock.fixed(NOW, ZoneOffset.UTC), Optional.of(file.toString()), Optional.of(PASSWORD));
    }

    /** @param prefix with its colon, or nothing */
    private static byte[] answer(String soap, String prefix) {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        return ("<" + prefix + "Envelope " + declared + "=\"" + soap + "\"><" + prefix
                        + "Body><m:pong xmlns:m=\"urn:m\">сәлем</m:pong></" + prefix + "Body></" + prefix
                        + "Envelope>")
                .getBytes(UTF_8);
    }
}

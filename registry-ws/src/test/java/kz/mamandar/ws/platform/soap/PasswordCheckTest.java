package kz.mamandar.ws.platform.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.ws.platform.soap.PasswordCheck.Confirmed;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.wss4j.common.util.UsernameTokenUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PasswordCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-20T05:00:00Z");
    private static final String PASSWORD = "Құпия-2026";
    private static final byte[] NONCE = "0123456789abcdef".getBytes();
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    private final TestClients clients = new TestClients();
    private final PasswordCheck check = new PasswordCheck(clients, new Freshness(Clock.fixed(NOW, ZoneOffset.UTC)));

    PasswordCheckTest() {
        clients.add("is", PASSWORD, false);
        clients.add("old-is", PASSWORD, true);
    }

    @Test
    void a_digest_of_the_password_confirms_the_sender_and_marks_the_message() throws Exception {
        Confirmed confirmed = check.confirm(digest("is", PASSWORD, NOW), false);
        assertThat(confirmed.sender().client().code()).isEqualTo("is");
        Mark mark = confirmed.mark().orElseThrow();
        assertThat(mark.expiresAt()).isEqualTo(NOW.plus(Freshness.LIFE));
        assertThat(mark(digest("is", PASSWORD, NOW))).isEqualTo(mark.digest());
        assertThat(mark(digest("is", PASSWORD, NOW.plusMillis(1)))).isNotEqualTo(mark.digest());
    }

    @Test
    void the_same_nonce_written_in_other_letters_is_the_same_nonce() throws Exception {
        Element again = digest("is", PASSWORD, NOW);
        Element nonce =
                SecurityHeader.children(again, again.getNamespaceURI(), "Nonce").get(0);
        nonce.setTextContent(nonce.getTextContent().substring(0, 8) + "\n "
                + nonce.getTextContent().substring(8));
        assertThat(mark(again)).isEqualTo(mark(digest("is", PASSWORD, NOW)));
    }

    @Test
    void another_client_may_happen_on_the_same_nonce() throws Exception {
        assertThat(mark(digest("old-is", PASSWORD, NOW))).isNotEqualTo(mark(digest("is", PASSWORD, NOW)));
    }

    @Test
    void a_password_in_clear_without_a_nonce_marks_nothing() throws Exception {
        assertThat(check.confirm(text("is", PASSWORD), true).mark()).isEmpty();
    }

    @Test
    void unknown_names_and_wrong_passwords_are_refused_alike() throws Exception {
        refused(digest("is", "wrong", NOW), Refusal.CREDENTIALS_WRONG);
        refused(digest("nobody", PASSWORD, NOW), Refusal.CREDENTIALS_WRONG);
        refused(text("is", "wrong"), Refusal.CREDENTIALS_WRONG);
        refused(token("<w:Username>is</w:Username>"), Refusal.CREDENTIALS_WRONG);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 61, -86_400})
    void a_digest_made_too_long_ago_or_in_the_future_is_refused(long seconds) throws Exception {
        refused(digest("is", PASSWORD, NOW.plusSeconds(seconds)), Refusal.MESSAGE_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-299, 59})
    void clocks_may_differ_a_little(long seconds) throws Exception {
        assertThat(check.confirm(digest("is", PASSWORD, NOW.plusSeconds(seconds)), false))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"is, false, false", "is, true, true", "old-is, false, true", "old-is, true, true"})
    void a_password_in_clear_needs_a_protected_connection_or_the_clients_policy(
            String name, boolean isProtected, boolean taken) throws Exception {
        if (taken) {
            assertThat(check.confirm(text(name, PASSWORD), isProtected)).isNotNull();
        } else {
            refused(text(name, PASSWORD), Refusal.TEXT_PASSWORD_REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nonce", "Created", "Username"})
    void a_digest_without_one_of_its_parts_is_refused(String part) throws Exception {
        Element token = digest("is", PASSWORD, NOW);
        for (int i = token.getChildNodes().getLength() - 1; i >= 0; i--) {
            if (part.equals(token.getChildNodes().item(i).getLocalName())) {
                token.removeChild(token.getChildNodes().item(i));
            }
        }
        assertThatThrownBy(() -> check.confirm(token, false)).isInstanceOf(SenderNotConfirmed.class);
    }

    private byte[] mark(Element token) {
        return check.confirm(token, false).mark().orElseThrow().digest();
    }

    private void refused(Element token, Refusal refusal) {
        assertThatThrownBy(() -> check.confirm(token, false))
                .isInstanceOf(SenderNotConfirmed.class)
                .hasMessage(refusal.name());
    }

    private static Element digest(String name, String password, Instant at) throws Exception {
        String created = at.truncatedTo(ChronoUnit.MILLIS).toString();
        String digest = UsernameTokenUtil.doPasswordDigest(NONCE, created, password);
        return token("<w:Username>" + name + "</w:Username><w:Password Type=\"" + OASIS
                + "username-token-profile-1.0#PasswordDigest\">" + digest + "</w:Password><w:Nonce EncodingType=\""
                + OASIS
                + "soap-message-security-1.0#Base64Binary\">"
                + Base64.getEncoder().encodeToString(NONCE)
                + "</w:Nonce><u:Created>" + created + "</u:Created>");
    }

    private static Element text(String name, String password) throws Exception {
        return token("<w:Username>" + name + "</w:Username><w:Password Type=\"" + OASIS
                + "username-token-profile-1.0#PasswordText\">" + password + "</w:Password>");
    }

    private static Element token(String content) throws Exception {
        return StaxUtils.read(new StringReader("<w:UsernameToken xmlns:w=\"" + OASIS
                        + "wssecurity-secext-1.0.xsd\" xmlns:u=\"" + OASIS + "wssecurity-utility-1.0.xsd\">" + content
                        + "</w:UsernameToken>"))
                .getDocumentElement();
    }
}

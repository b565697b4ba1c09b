package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.UsernameTokenUtil;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Element;

/**
 * Confirms a sender by a UsernameToken (WS-Security UsernameToken Profile 1.1): a digest with nonce and time of creation,
 * taken once; or a password in clear, over a protected connection or where the client's policy allows it.
 */
@ApplicationScoped
class PasswordCheck {

    private ClientService clients;
    private Freshness freshness;

    protected PasswordCheck() {}

    @Inject
    PasswordCheck(ClientService clients, Freshness freshness) {
        this.clients = clients;
        this.freshness = freshness;
    }

    /** The sender, and the mark of the message where its token makes it one of a kind. */
    record Confirmed(SoapClient sender, Optional<Mark> mark) {}

    /** @param isProtected whether nobody could read the message on its way */
    Confirmed confirm(Element element, boolean isProtected) {
        UsernameToken token = read(element);
        String name = Optional.ofNullable(token.getName()).orElse("");
        Optional<SoapClient> client = clients.findSoapClient(name);
        if (!client.flatMap(SoapClient::password)
                .filter(password -> matches(token, password))
                .isPresent()) {
            throw new SenderNotConfirmed(Refusal.CREDENTIALS_WRONG);
        }
        if (!token.isHashed() && !isProtected && !client.get().textPasswordAllowed()) {
            throw new SenderNotConfirmed(Refusal.TEXT_PASSWORD_REFUSED);
        }
        return new Confirmed(client.get(), mark(token, name));
    }

    /** The time of creation of a token that follows its profile. */
    static Optional<Instant> createdAt(Element element) {
        return created(read(element));
    }

    private static UsernameToken read(Element element) {
        try {
            UsernameToken token = new UsernameToken(element, false, new BSPEnforcer());
            if (token.isHashed()
                    && (token.getNonce() == null
                            || token.getNonce().isBlank()
                            || created(token).isEmpty())) {
                throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID);
            }
            return token;
        } catch (WSSecurityException e) {
            throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID);
        }
    }

    private static boolean matches(UsernameToken token, String password) {
        if (token.getPassword() == null) {
            return false;
        }
        if (!token.isHashed()) {
            return WSConstants.PASSWORD_TEXT.equals(token.getPasswordType())
                    && MessageDigest.isEqual(utf8(token.getPassword()), utf8(password));
        }
        try {
            byte[] wanted = UsernameTokenUtil.doRawPasswordDigest(
                    XMLUtils.decode(token.getNonce()), token.getCreated(), utf8(password));
            return MessageDigest.isEqual(XMLUtils.decode(token.getPassword()), wanted);
        } catch (WSSecurityException | IllegalArgumentException e) {
            throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID);
        }
    }

    private Optional<Mark> mark(UsernameToken token, String name) {
        Optional<Instant> created = created(token);
        created.ifPresent(freshness::requireRecent);
        return created.filter(moment -> token.getNonce() != null)
                .map(moment -> Freshness.mark(
                        moment, utf8(name), utf8(token.getCreated()), XMLUtils.decode(token.getNonce())));
    }

    private static Optional<Instant> created(UsernameToken token) {
        return Optional.ofNullable(token.getCreatedDate());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

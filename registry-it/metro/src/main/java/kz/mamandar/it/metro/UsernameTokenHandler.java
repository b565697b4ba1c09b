package kz.mamandar.it.metro;

import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPHeader;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;
import javax.xml.namespace.QName;

/** Puts a UsernameToken into each message, as digest or in clear. */
final class UsernameTokenHandler implements SOAPHandler<SOAPMessageContext> {

    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";

    private final SecureRandom random = new SecureRandom();
    private final String user;
    private final String password;
    private final boolean digest;

    UsernameTokenHandler(String user, String password, boolean digest) {
        this.user = user;
        this.password = password;
        this.digest = digest;
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        if (Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY))) {
            try {
                SOAPHeader header = context.getMessage().getSOAPHeader();
                token(
                        header == null
                                ? context.getMessage()
                                        .getSOAPPart()
                                        .getEnvelope()
                                        .addHeader()
                                : header);
            } catch (SOAPException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private void token(SOAPHeader header) throws SOAPException {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        SOAPElement token =
                header.addHeaderElement(new QName(WSSE, "Security", "wsse")).addChildElement("UsernameToken", "wsse");
        token.addChildElement("Username", "wsse").addTextNode(user);
        SOAPElement secret = token.addChildElement("Password", "wsse");
        secret.setAttribute(
                "Type", OASIS + "username-token-profile-1.0#" + (digest ? "PasswordDigest" : "PasswordText"));
        secret.addTextNode(digest ? digest(nonce, created) : password);
        SOAPElement once = token.addChildElement("Nonce", "wsse");
        once.setAttribute("EncodingType", OASIS + "soap-message-security-1.0#Base64Binary");
        once.addTextNode(Base64.getEncoder().encodeToString(nonce));
        token.addChildElement("Created", "wsu", WSU).addTextNode(created);
    }

    private String digest(byte[] nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        return true;
    }

    @Override
    public void close(MessageContext context) {
        // nothing is held
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of();
    }
}

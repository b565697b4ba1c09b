package kz.mamandar.it.soap;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import kz.mamandar.it.testing.Http;

/** Writes SOAP 1.1 messages by hand, for what no client would send. */
public final class SoapMessage {

    public static final String ADDRESS = "/services/soap/specialists/v1";
    static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SoapMessage() {}

    public static String ping() {
        return envelope("<m:ping><m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose></m:ping>");
    }

    /** An envelope of {@code demo-is} with a fresh digest password around the body, whose prefix is {@code m}. */
    public static String envelope(String body) {
        return envelope(Instant.now(), body);
    }

    static String envelope(Instant created, String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:m=\"" + NAMESPACE
                + "\"><s:Header>" + token(created) + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String token(Instant at) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        String created = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return """
                <w:Security xmlns:w="%1$swssecurity-secext-1.0.xsd" xmlns:u="%1$swssecurity-utility-1.0.xsd"><w:UsernameToken>\
                <w:Username>demo-is</w:Username>\
                <w:Password Type="%1$susername-token-profile-1.0#PasswordDigest">%2$s</w:Password>\
                <w:Nonce EncodingType="%1$ssoap-message-security-1.0#Base64Binary">%3$s</w:Nonce>\
                <u:Created>%4$s</u:Created></w:UsernameToken></w:Security>"""
                .formatted(OASIS, digest(nonce, created), Base64.getEncoder().encodeToString(nonce), created);
    }

    private static String digest(byte[] nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(sha1.digest("Mamandar-demo-2026".getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> post(Http http, String message) {
        return http.post(ADDRESS, "text/xml; charset=UTF-8", message, "SOAPAction", "\"\"");
    }
}

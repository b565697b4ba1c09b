package kz.mamandar.it.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.SplittableRandom;
import kz.mamandar.it.bench.load.Requests;

/** SOAP messages of the demonstration's client, each with a digest password of its own. */
final class Soap {

    static final String PRODUCT = "/services/soap/specialists/v1";
    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String PASSWORD = "Mamandar-demo-2026";

    private Soap() {}

    static byte[] getSpecialist(String registryNumber, SplittableRandom random) {
        return signedIn("getSpecialist", "<m:registryNumber>" + registryNumber + "</m:registryNumber>", random);
    }

    static byte[] verifySpecialist(String iin, SplittableRandom random) {
        return signedIn("verifySpecialist", "<m:iin>" + iin + "</m:iin>", random);
    }

    static byte[] bare(String registryNumber) {
        return request(
                "/bare-soap/entries",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:b=\"http://mamandar.kz/bare\"><s:Body>"
                        + "<b:find><registryNumber>" + registryNumber
                        + "</registryNumber></b:find></s:Body></s:Envelope>");
    }

    private static byte[] signedIn(String operation, String content, SplittableRandom random) {
        return request(
                PRODUCT,
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:m=\"" + NAMESPACE
                        + "\"><s:Header>" + token(random) + "</s:Header><s:Body><m:" + operation
                        + "><m:requestorBin>600140000008</m:requestorBin><m:purpose>Жүктемені өлшеу</m:purpose>"
                        + content
                        + "</m:" + operation + "></s:Body></s:Envelope>");
    }

    static byte[] request(String path, String envelope) {
        return Requests.post(path, "text/xml; charset=UTF-8", envelope, "SOAPAction", "\"\"");
    }

    private static String token(SplittableRandom random) {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        return "<w:Security xmlns:w=\"" + OASIS + "wssecurity-secext-1.0.xsd\" xmlns:u=\"" + OASIS
                + "wssecurity-utility-1.0.xsd\"><w:UsernameToken><w:Username>demo-is</w:Username><w:Password Type=\""
                + OASIS
                + "username-token-profile-1.0#PasswordDigest\">" + digest(nonce, created)
                + "</w:Password><w:Nonce EncodingType=\"" + OASIS + "soap-message-security-1.0#Base64Binary\">"
                + Base64.getEncoder().encodeToString(nonce) + "</w:Nonce><u:Created>" + created
                + "</u:Created></w:UsernameToken></w:Security>";
    }

    private static String digest(byte[] nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(PASSWORD.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.mamandar.ws.platform.soap;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The algorithms that a signature may use; every other one is refused, SHA-1 among them. */
final class SignatureAlgorithms {

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String XMLENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_EC_BITS = 256;

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "SignatureMethod",
            Set.of(
                    MORE + "rsa-sha256",
                    MORE + "rsa-sha384",
                    MORE + "rsa-sha512",
                    MORE + "ecdsa-sha256",
                    MORE + "ecdsa-sha384",
                    MORE + "ecdsa-sha512"),
            "DigestMethod",
            Set.of(XMLENC + "sha256", MORE + "sha384", XMLENC + "sha512"),
            "CanonicalizationMethod",
            Set.of(EXCLUSIVE),
            "Transform",
            Set.of(EXCLUSIVE));

    private SignatureAlgorithms() {}

    /** ALGORITHM_REFUSED when the signature names one that is not allowed. */
    static void check(Element signature) {
        ALLOWED.forEach((name, allowed) -> {
            NodeList named = signature.getElementsByTagNameNS(WSConstants.SIG_NS, name);
            for (int i = 0; i < named.getLength(); i++) {
                if (!allowed.contains(((Element) named.item(i)).getAttribute("Algorithm"))) {
                    throw new SenderNotConfirmed(Refusal.ALGORITHM_REFUSED);
                }
            }
        });
    }

    /** ALGORITHM_REFUSED when the key is of another kind or too short. */
    static void check(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        boolean strong = key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS
                || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= MIN_EC_BITS;
        if (!strong) {
            throw new SenderNotConfirmed(Refusal.ALGORITHM_REFUSED);
        }
    }
}

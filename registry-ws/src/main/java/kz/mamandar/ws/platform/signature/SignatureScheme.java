package kz.mamandar.ws.platform.signature;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The signatures that are made and taken, each a pair of signature and digest; SHA-1, HMAC and older GOST are not among them. */
public enum SignatureScheme {
    RSA_SHA256(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "1.2.840.113549.1.1.1"),
    GOST_2015_256(
            "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-256",
            "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-256",
            KazakhGost.KEY_256.getId()),
    GOST_2015_512(
            "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
            "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512",
            KazakhGost.KEY_512.getId());

    private final String signatureUri;
    private final String digestUri;
    private final String keyOid;

    SignatureScheme(String signatureUri, String digestUri, String keyOid) {
        this.signatureUri = signatureUri;
        this.digestUri = digestUri;
        this.keyOid = keyOid;
    }

    public String signatureUri() {
        return signatureUri;
    }

    public String digestUri() {
        return digestUri;
    }

    static Optional<SignatureScheme> ofSignatureUri(String uri) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.signatureUri.equals(uri))
                .findFirst();
    }

    /** The scheme that a key of this algorithm signs with. */
    static Optional<SignatureScheme> ofKey(AlgorithmIdentifier algorithm) {
        String oid = algorithm.getAlgorithm().getId();
        return Arrays.stream(values())
                .filter(scheme -> scheme.keyOid.equals(oid))
                .findFirst();
    }

    static boolean isDigestUri(String uri) {
        return Arrays.stream(values()).anyMatch(scheme -> scheme.digestUri.equals(uri));
    }
}

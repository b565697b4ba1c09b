package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cryptopro.GOST3410PublicKeyAlgParameters;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Arrays;

/**
 * GOST 34.10-2015 as the National Certification Authority of Kazakhstan uses it. Curves (TC26 parameter set A) and hash
 * (Streebog) are the international ones under identifiers of Kazakhstan; a signature is r and s, each little-endian, which is
 * the byte reversal of the layout of RFC 9215.
 */
final class KazakhGost {

    static final ASN1ObjectIdentifier KEY_256 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.1");
    static final ASN1ObjectIdentifier KEY_512 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2");
    static final ASN1ObjectIdentifier CURVE_256 = KEY_256.branch("1");
    static final ASN1ObjectIdentifier CURVE_512 = KEY_512.branch("1");
    static final ASN1ObjectIdentifier SIGNATURE_256 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.1");
    static final ASN1ObjectIdentifier SIGNATURE_512 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2");
    static final ASN1ObjectIdentifier HASH_256 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.2");
    static final ASN1ObjectIdentifier HASH_512 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3");

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final String KEYS = "ECGOST3410-2012";

    private KazakhGost() {}

    static boolean isKey(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(KEY_256)
                || algorithm.getAlgorithm().equals(KEY_512);
    }

    /** A signer or verifier that gives and takes signatures in the layout of RFC 9215; see {@link #reversed}. */
    static Signature signature(boolean of512) throws GeneralSecurityException {
        return Signature.getInstance(of512 ? "ECGOST3410-2012-512" : "ECGOST3410-2012-256", PROVIDER);
    }

    static PublicKey publicKey(SubjectPublicKeyInfo info) throws GeneralSecurityException {
        try {
            SubjectPublicKeyInfo international =
                    new SubjectPublicKeyInfo(international(info.getAlgorithm()), info.parsePublicKey());
            return KeyFactory.getInstance(KEYS, PROVIDER)
                    .generatePublic(new X509EncodedKeySpec(international.getEncoded()));
        } catch (IOException e) {
            throw new GeneralSecurityException("not a public key", e);
        }
    }

    static PrivateKey privateKey(PrivateKeyInfo info) throws GeneralSecurityException {
        try {
            PrivateKeyInfo international =
                    new PrivateKeyInfo(international(info.getPrivateKeyAlgorithm()), new DEROctetString(secret(info)));
            return KeyFactory.getInstance(KEYS, PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(international.getEncoded()));
        } catch (IOException e) {
            throw new GeneralSecurityException("not a private key", e);
        }
    }

    /** The number of the key, little-endian; some issuers wrap it in one more octet string. */
    private static byte[] secret(PrivateKeyInfo info) throws IOException {
        byte[] octets = info.getPrivateKey().getOctets();
        boolean bare = octets.length == 32 || octets.length == 64;
        return bare ? octets : ASN1OctetString.getInstance(octets).getOctets();
    }

    private static AlgorithmIdentifier international(AlgorithmIdentifier kazakh) throws GeneralSecurityException {
        boolean of512 = kazakh.getAlgorithm().equals(KEY_512);
        ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(
                ASN1Sequence.getInstance(kazakh.getParameters()).getObjectAt(0));
        if (!curve.equals(of512 ? CURVE_512 : CURVE_256)) {
            throw new GeneralSecurityException("unknown curve " + curve);
        }
        return of512
                ? new AlgorithmIdentifier(
                        RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512,
                        new GOST3410PublicKeyAlgParameters(
                                RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA,
                                RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512))
                : new AlgorithmIdentifier(
                        RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256,
                        new GOST3410PublicKeyAlgParameters(
                                RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256_paramSetA,
                                RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256));
    }

    /** Between the layout of Kazakhstan and that of RFC 9215, either way. */
    static byte[] reversed(byte[] signature) {
        return Arrays.reverse(signature);
    }
}

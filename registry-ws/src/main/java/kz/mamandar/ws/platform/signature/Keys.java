package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Keys and plain signatures over bytes, RSA and GOST alike: those of certificates, revocation lists and OCSP answers. */
final class Keys {

    private static final int SMALLEST_RSA = 2048;
    private static final Map<ASN1ObjectIdentifier, String> RSA = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
            PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA");

    private Keys() {}

    static PublicKey publicKey(SubjectPublicKeyInfo info) throws GeneralSecurityException {
        if (KazakhGost.isKey(info.getAlgorithm())) {
            return KazakhGost.publicKey(info);
        }
        requireRsa(info.getAlgorithm());
        try {
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info.getEncoded()));
            requireLength((RSAKey) key);
            return key;
        } catch (IOException e) {
            throw new GeneralSecurityException("not a public key", e);
        }
    }

    static PrivateKey privateKey(PrivateKeyInfo info) throws GeneralSecurityException {
        if (KazakhGost.isKey(info.getPrivateKeyAlgorithm())) {
            return KazakhGost.privateKey(info);
        }
        requireRsa(info.getPrivateKeyAlgorithm());
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
            requireLength((RSAKey) key);
            return key;
        } catch (IOException e) {
            throw new GeneralSecurityException("not a private key", e);
        }
    }

    /** Whether the signature of this algorithm over the bytes was made with the key; an algorithm that is not taken counts as no. */
    static boolean verifies(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] bytes, byte[] value) {
        ASN1ObjectIdentifier oid = algorithm.getAlgorithm();
        boolean of512 = oid.equals(KazakhGost.SIGNATURE_512);
        boolean gost = of512 || oid.equals(KazakhGost.SIGNATURE_256);
        if (!gost && !RSA.containsKey(oid)) {
            return false;
        }
        try {
            Signature signature = gost ? KazakhGost.signature(of512) : Signature.getInstance(RSA.get(oid));
            signature.initVerify(publicKey(key));
            signature.update(bytes);
            return signature.verify(gost ? KazakhGost.reversed(value) : value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void requireRsa(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new GeneralSecurityException("keys of this algorithm are not taken: " + algorithm.getAlgorithm());
        }
    }

    private static void requireLength(RSAKey key) throws GeneralSecurityException {
        if (key.getModulus().bitLength() < SMALLEST_RSA) {
            throw new GeneralSecurityException("an RSA key needs " + SMALLEST_RSA + " bits");
        }
    }
}

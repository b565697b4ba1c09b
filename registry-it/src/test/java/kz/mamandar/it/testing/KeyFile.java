package kz.mamandar.it.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * A key with a certificate that it issued itself, as a PKCS #12 file: RSA, or GOST 34.10-2015 (512) under the identifiers of
 * Kazakhstan, as its certification authority issues them.
 */
public record KeyFile(PublicKey publicKey, PrivateKey privateKey, X509CertificateHolder holder, byte[] bytes) {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String GOST = "1.2.398.3.10.1.1.2";

    public static KeyFile rsa(String subject, String password) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            X509CertificateHolder holder = certificate(
                    subject,
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()),
                    new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            store.setKeyEntry("registry", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password.toCharArray());
            return new KeyFile(pair.getPublic(), pair.getPrivate(), holder, file.toByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyFile gost(String subject, String password) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410-2012", PROVIDER);
            generator.initialize(new ECNamedCurveGenParameterSpec("Tc26-Gost-3410-12-512-paramSetA"));
            KeyPair pair = generator.generateKeyPair();
            SubjectPublicKeyInfo key =
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
            X509CertificateHolder holder = certificate(
                    subject, new SubjectPublicKeyInfo(kazakh(), key.parsePublicKey()), new GostSigner(pair));
            PrivateKeyInfo secret = PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
            OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(
                            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                    .setProvider(PROVIDER)
                    .build(password.toCharArray());
            byte[] file = new PKCS12PfxPduBuilder()
                    .addData(new PKCS12SafeBagBuilder(new PrivateKeyInfo(kazakh(), secret.parsePrivateKey()), encryptor)
                            .build())
                    .addEncryptedData(encryptor, new PKCS12SafeBag[] {new PKCS12SafeBagBuilder(holder).build()})
                    .build(new JcePKCS12MacCalculatorBuilder().setProvider(PROVIDER), password.toCharArray())
                    .getEncoded(ASN1Encoding.DER);
            return new KeyFile(pair.getPublic(), pair.getPrivate(), holder, file);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate() {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder certificate(String subject, SubjectPublicKeyInfo key, ContentSigner signer) {
        Instant now = Instant.now();
        X500Name name = new X500Name(subject);
        return new X509v3CertificateBuilder(
                        name,
                        new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(1))),
                        name,
                        key)
                .build(signer);
    }

    private static AlgorithmIdentifier kazakh() {
        ASN1EncodableVector parameters = new ASN1EncodableVector();
        parameters.add(new ASN1ObjectIdentifier(GOST + ".2.1"));
        parameters.add(new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3"));
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(GOST + ".2"), new DERSequence(parameters));
    }

    /** Signs a certificate: r and s, each little-endian. */
    private record GostSigner(KeyPair pair, ByteArrayOutputStream content) implements ContentSigner {

        GostSigner(KeyPair pair) {
            this(pair, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(new ASN1ObjectIdentifier(GOST + ".3.2"));
        }

        @Override
        public ByteArrayOutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            try {
                Signature signature = Signature.getInstance("ECGOST3410-2012-512", PROVIDER);
                signature.initSign(pair.getPrivate());
                signature.update(content.toByteArray());
                return org.bouncycastle.util.Arrays.reverse(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

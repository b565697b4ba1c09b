package kz.mamandar.ws.platform.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;

/** A certification authority of the tests: RSA or GOST with the identifiers of Kazakhstan. */
public final class TestAuthority {

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());
    private static final Duration YEARS = Duration.ofDays(3_650);

    private final SignatureScheme scheme;
    private final PrivateKey key;
    private final SignerCertificate certificate;

    private TestAuthority(SignatureScheme scheme, PrivateKey key, SignerCertificate certificate) {
        this.scheme = scheme;
        this.key = key;
        this.certificate = certificate;
    }

    /** How a certificate differs from an ordinary one. */
    public record Wish(String subject, Instant from, Instant until, boolean authority, boolean ocsp) {

        public static Wish holder(String subject) {
            Instant now = Instant.now();
            return new Wish(subject, now.minus(YEARS), now.plus(YEARS), false, false);
        }

        public static Wish authority(String subject) {
            Instant now = Instant.now();
            return new Wish(subject, now.minus(YEARS), now.plus(YEARS), true, false);
        }

        public Wish from(Instant moment) {
            return new Wish(subject, moment, until, authority, ocsp);
        }

        public Wish until(Instant moment) {
            return new Wish(subject, from, moment, authority, ocsp);
        }

        public Wish forOcsp() {
            return new Wish(subject, from, until, authority, true);
        }
    }

    public static TestAuthority root(SignatureScheme scheme, String subject) {
        KeyPair pair = pair(scheme);
        SignerCertificate certificate =
                issue(scheme, pair.getPrivate(), new X500Name(subject), pair, Wish.authority(subject));
        return new TestAuthority(scheme, pair.getPrivate(), certificate);
    }

    /** A holder who plays an authority. */
    static TestAuthority pretending(SigningIdentity holder) {
        return new TestAuthority(holder.scheme(), holder.key(), holder.certificate());
    }

    public TestAuthority subordinate(String subject) {
        KeyPair pair = pair(scheme);
        return new TestAuthority(scheme, pair.getPrivate(), issue(scheme, key, name(), pair, Wish.authority(subject)));
    }

    public SigningIdentity issue(Wish wish) {
        KeyPair pair = pair(scheme);
        return new SigningIdentity(pair.getPrivate(), issue(scheme, key, name(), pair, wish));
    }

    public SignerCertificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    private X500Name name() {
        return certificate.holder().getSubject();
    }

    byte[] revocationList(Instant from, Instant until, List<SignerCertificate> revoked) {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name(), Date.from(from));
        builder.setNextUpdate(Date.from(until));
        revoked.forEach(one -> builder.addCRLEntry(one.serialNumber(), Date.from(from), CRLReason.keyCompromise));
        try {
            return builder.build(signer(scheme, key)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ContentSigner signer() {
        return signer(scheme, key);
    }

    static ContentSigner signerOf(SigningIdentity identity) {
        return signer(identity.scheme(), identity.key());
    }

    private static KeyPair pair(SignatureScheme scheme) {
        try {
            if (scheme == SignatureScheme.RSA_SHA256) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410-2012", KazakhGost.PROVIDER);
            String length = scheme == SignatureScheme.GOST_2015_512 ? "512" : "256";
            generator.initialize(new ECNamedCurveGenParameterSpec("Tc26-Gost-3410-12-" + length + "-paramSetA"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignerCertificate issue(
            SignatureScheme scheme, PrivateKey issuerKey, X500Name issuer, KeyPair pair, Wish wish) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(wish.from()),
                    Date.from(wish.until()),
                    new X500Name(wish.subject()),
                    kazakh(
                            scheme,
                            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.authority()));
            int usage = wish.authority()
                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (wish.ocsp()) {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            }
            return SignerCertificate.of(builder.build(signer(scheme, issuerKey)).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key under the identifiers of Kazakhstan. */
    static SubjectPublicKeyInfo kazakh(SignatureScheme scheme, SubjectPublicKeyInfo info) throws IOException {
        if (scheme == SignatureScheme.RSA_SHA256) {
            return info;
        }
        return new SubjectPublicKeyInfo(kazakhAlgorithm(scheme), info.parsePublicKey());
    }

    static AlgorithmIdentifier kazakhAlgorithm(SignatureScheme scheme) {
        boolean of512 = scheme == SignatureScheme.GOST_2015_512;
        ASN1EncodableVector parameters = new ASN1EncodableVector();
        parameters.add(of512 ? KazakhGost.CURVE_512 : KazakhGost.CURVE_256);
        parameters.add(of512 ? KazakhGost.HASH_512 : KazakhGost.HASH_256);
        return new AlgorithmIdentifier(of512 ? KazakhGost.KEY_512 : KazakhGost.KEY_256, new DERSequence(parameters));
    }

    private static ContentSigner signer(SignatureScheme scheme, PrivateKey key) {
        ASN1ObjectIdentifier oid =
                switch (scheme) {
                    case RSA_SHA256 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
                    case GOST_2015_256 -> KazakhGost.SIGNATURE_256;
                    case GOST_2015_512 -> KazakhGost.SIGNATURE_512;
                };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(oid);
            }

            @Override
            public OutputStream getOutputStream() {
                bytes.reset();
                return bytes;
            }

            @Override
            public byte[] getSignature() {
                return sign(scheme, key, bytes.toByteArray());
            }
        };
    }

    private static byte[] sign(SignatureScheme scheme, PrivateKey key, byte[] bytes) {
        try {
            boolean rsa = scheme == SignatureScheme.RSA_SHA256;
            Signature signature = rsa
                    ? Signature.getInstance("SHA256withRSA")
                    : KazakhGost.signature(scheme == SignatureScheme.GOST_2015_512);
            signature.initSign(key);
            signature.update(bytes);
            return rsa ? signature.sign() : KazakhGost.reversed(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

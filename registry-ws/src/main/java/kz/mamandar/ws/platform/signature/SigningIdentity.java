package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/**
 * A key with its certificate, to sign with.
 *
 * @param key RSA or GOST
 * @param certificate the certificate of this key
 */
public record SigningIdentity(PrivateKey key, SignerCertificate certificate) {

    SignatureScheme scheme() {
        return certificate
                .scheme()
                .orElseThrow(() -> new IllegalArgumentException("keys of this algorithm do not sign here"));
    }

    /** Reads a PKCS #12 file as the certification authority issues it, with one key; the platform cannot read its GOST keys. */
    public static SigningIdentity load(Path file, char[] password) throws GeneralSecurityException {
        InputDecryptorProvider decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                .setProvider(KazakhGost.PROVIDER)
                .build(password);
        Contents contents = new Contents(new ArrayList<>(), new ArrayList<>());
        try {
            for (ContentInfo content : new PKCS12PfxPdu(Files.readAllBytes(file)).getContentInfos()) {
                boolean encrypted = content.getContentType().equals(PKCSObjectIdentifiers.encryptedData);
                PKCS12SafeBagFactory bags =
                        encrypted ? new PKCS12SafeBagFactory(content, decryptor) : new PKCS12SafeBagFactory(content);
                for (PKCS12SafeBag bag : bags.getSafeBags()) {
                    contents.add(bag.getBagValue(), decryptor);
                }
            }
        } catch (IOException | PKCSException e) {
            throw new GeneralSecurityException("the key file cannot be read; is the password right?", e);
        }
        return contents.identity();
    }

    private record Contents(List<PrivateKeyInfo> keys, List<SignerCertificate> certificates) {

        void add(Object value, InputDecryptorProvider decryptor)
                throws GeneralSecurityException, PKCSException, IOException {
            if (value instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                keys.add(encrypted.decryptPrivateKeyInfo(decryptor));
            } else if (value instanceof PrivateKeyInfo clear) {
                keys.add(clear);
            } else if (value instanceof X509CertificateHolder holder) {
                certificates.add(SignerCertificate.of(holder.getEncoded()));
            }
        }

        /** The certificate of the key is the one that issued none of the others. */
        SigningIdentity identity() throws GeneralSecurityException {
            List<SignerCertificate> leaves = certificates.stream()
                    .filter(candidate -> certificates.stream()
                            .noneMatch(other -> !other.equals(candidate) && other.isIssuedBy(candidate)))
                    .toList();
            if (keys.size() != 1 || leaves.size() != 1) {
                throw new GeneralSecurityException("the key file must hold one key with its certificate");
            }
            return new SigningIdentity(Keys.privateKey(keys.get(0)), leaves.get(0));
        }
    }

    @Override
    public String toString() {
        return "SigningIdentity[" + certificate + "]";
    }
}

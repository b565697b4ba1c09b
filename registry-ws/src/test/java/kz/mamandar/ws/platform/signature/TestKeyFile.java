package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** Key files as the certification authority issues them. */
public final class TestKeyFile {

    private TestKeyFile() {}

    public static Path write(Path folder, SigningIdentity identity, TestAuthority root, char[] password)
            throws Exception {
        OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(
                        PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                .setProvider(KazakhGost.PROVIDER)
                .build(password);
        PKCS12PfxPduBuilder builder = new PKCS12PfxPduBuilder();
        builder.addData(new PKCS12SafeBagBuilder(kazakh(identity), encryptor).build());
        builder.addEncryptedData(encryptor, new PKCS12SafeBag[] {
            new PKCS12SafeBagBuilder(identity.certificate().holder()).build(),
            new PKCS12SafeBagBuilder(root.certificate().holder()).build()
        });
        Path file = folder.resolve("key.p12");
        Files.write(
                file,
                builder.build(new JcePKCS12MacCalculatorBuilder().setProvider(KazakhGost.PROVIDER), password)
                        .getEncoded(ASN1Encoding.DER));
        return file;
    }

    /** With the identifiers of Kazakhstan. */
    private static PrivateKeyInfo kazakh(SigningIdentity identity) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(identity.key().getEncoded());
        if (identity.scheme() == SignatureScheme.RSA_SHA256) {
            return info;
        }
        return new PrivateKeyInfo(TestAuthority.kazakhAlgorithm(identity.scheme()), info.parsePrivateKey());
    }
}

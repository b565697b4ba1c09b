package kz.mamandar.ws.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningIdentityTest {

    private static final char[] PASSWORD = "Aa1234".toCharArray();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_key_file_as_the_authority_issues_it_signs(SignatureScheme scheme) throws Exception {
        TestAuthority root = TestAuthority.root(scheme, "CN=Root, C=KZ");
        SigningIdentity made = root.issue(Wish.holder(TestMessages.SUBJECT));
        SigningIdentity loaded = SigningIdentity.load(keyFile(made, root), PASSWORD);
        assertThat(loaded.certificate()).isEqualTo(made.certificate());
        SignatureVerdict verdict = new TransportVerifier(new CertificateTrust(
                        CertificateStore.of(List.of(root.certificate())), new Revocation(List.of())))
                .verify(TestMessages.parse(TestMessages.signedMessage(loaded)), TestMessages.BY_BIN, Instant.now());
        assertThat(verdict.name()).isEqualTo("VALID");
    }

    @Test
    void a_wrong_password_is_said_so() throws Exception {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        Path file = keyFile(root.issue(Wish.holder(TestMessages.SUBJECT)), root);
        assertThatThrownBy(() -> SigningIdentity.load(file, "other".toCharArray()))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("password");
    }

    private Path keyFile(SigningIdentity identity, TestAuthority root) throws Exception {
        OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(
                        PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                .setProvider(KazakhGost.PROVIDER)
                .build(PASSWORD);
        PKCS12PfxPduBuilder builder = new PKCS12PfxPduBuilder();
        builder.addData(new PKCS12SafeBagBuilder(kazakh(identity), encryptor).build());
        builder.addEncryptedData(encryptor, new PKCS12SafeBag[] {
            new PKCS12SafeBagBuilder(identity.certificate().holder()).build(),
            new PKCS12SafeBagBuilder(root.certificate().holder()).build()
        });
        Path file = folder.resolve("key.p12");
        Files.write(
                file,
                builder.build(new JcePKCS12MacCalculatorBuilder().setProvider(KazakhGost.PROVIDER), PASSWORD)
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

package kz.mamandar.ws.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
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
        SigningIdentity loaded = SigningIdentity.load(TestKeyFile.write(folder, made, root, PASSWORD), PASSWORD);
        assertThat(loaded.certificate()).isEqualTo(made.certificate());
        SignatureVerdict verdict = new TransportVerifier(new CertificateTrust(
                        CertificateStore.of(List.of(root.certificate())), new Revocation(List.of())))
                .verify(TestMessages.parse(TestMessages.signedMessage(loaded)), TestMessages.BY_BIN, Instant.now());
        assertThat(verdict.name()).isEqualTo("VALID");
    }

    @Test
    void a_wrong_password_is_said_so() throws Exception {
        TestAuthority root = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
        Path file = TestKeyFile.write(folder, root.issue(Wish.holder(TestMessages.SUBJECT)), root, PASSWORD);
        assertThatThrownBy(() -> SigningIdentity.load(file, "other".toCharArray()))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("password");
    }
}

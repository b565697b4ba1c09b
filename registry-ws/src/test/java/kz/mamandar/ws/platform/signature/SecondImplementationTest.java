package kz.mamandar.ws.platform.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.mamandar.ws.platform.signature.TestAuthority.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures to and from xmlsec (the C library, through its Python binding), which shares no code with ours. */
class SecondImplementationTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final TestAuthority ROOT = TestAuthority.root(SignatureScheme.RSA_SHA256, "CN=Root, C=KZ");
    private static final SigningIdentity SENDER = ROOT.issue(Wish.holder(TestMessages.SUBJECT));

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        boolean installed = Files.isExecutable(Path.of(PYTHON))
                && run(List.of(PYTHON, "-c", "import xmlsec")).isEmpty();
        assumeTrue(installed, "python3-xmlsec (Debian package) is not installed");
        Files.write(folder.resolve("key.pem"), pem("PRIVATE KEY", SENDER.key().getEncoded()));
        Files.write(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", SENDER.certificate().encoded()));
        Files.write(
                folder.resolve("root.pem"),
                pem("CERTIFICATE", ROOT.certificate().encoded()));
        try (InputStream script = getClass().getResourceAsStream("second.py")) {
            Files.write(folder.resolve("second.py"), script.readAllBytes());
        }
    }

    @Test
    void its_signature_over_a_message_verifies_here() throws Exception {
        for (String reference : List.of("identifier", "token")) {
            String signed = second("sign-message", TestMessages.MESSAGE, reference);
            SignatureVerdict verdict = new TransportVerifier(trust())
                    .verify(TestMessages.parse(signed), TestMessages.BY_BIN, Instant.now());
            assertThat(verdict.name()).as(reference).isEqualTo("VALID");
        }
    }

    @Test
    void its_signature_in_a_payload_verifies_here() throws Exception {
        String signed = second("sign-payload", TestMessages.PAYLOAD, "");
        SignatureVerdict verdict =
                new BusinessVerifier(trust()).verify(TestMessages.parse(signed), TestMessages.BY_BIN, Instant.now());
        assertThat(verdict.name()).isEqualTo("VALID");
    }

    @Test
    void our_signatures_verify_there_and_edited_ones_do_not() throws Exception {
        String message = TestMessages.signedMessage(SENDER);
        String payload = TestMessages.signedPayload(SENDER);
        assertThat(second("verify", message, "")).isEqualTo("good");
        assertThat(second("verify", payload, "")).isEqualTo("good");
        assertThat(second("verify", message.replace(">100<", ">900<"), "")).isEqualTo("bad");
        assertThat(second("verify", payload.replace("Әліппе", "Әліпе"), "")).isEqualTo("bad");
    }

    private static CertificateTrust trust() {
        return new CertificateTrust(CertificateStore.of(List.of(ROOT.certificate())), new Revocation(List.of()));
    }

    private String second(String verb, String xml, String option) throws Exception {
        Path file = folder.resolve("in.xml");
        Files.writeString(file, xml);
        return run(List.of(PYTHON, folder.resolve("second.py").toString(), verb, file.toString(), option));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    private static byte[] pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n").getBytes(UTF_8);
    }
}

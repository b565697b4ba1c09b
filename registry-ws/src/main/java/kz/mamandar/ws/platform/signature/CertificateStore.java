package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * The certificates that trust rests on: the self-issued ones among the configured are roots, the others help to build chains.
 */
public record CertificateStore(List<SignerCertificate> roots, List<SignerCertificate> others) {

    /** Trusts nobody. */
    public static CertificateStore empty() {
        return of(List.of());
    }

    public static CertificateStore of(List<SignerCertificate> certificates) {
        return new CertificateStore(
                certificates.stream().filter(SignerCertificate::isSelfIssued).toList(),
                certificates.stream().filter(c -> !c.isSelfIssued()).toList());
    }

    /** All certificates (PEM or DER) in the files of a folder; a file that holds none stops the start and is named. */
    public static CertificateStore load(Path folder) {
        List<SignerCertificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("registry.bus.trust: the folder " + folder + " cannot be read", e);
        }
        return of(found);
    }

    private static List<SignerCertificate> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return certificates(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("registry.bus.trust: " + file + " holds no certificate", e);
        }
    }

    /** The certificates in the text (PEM, one or more) or the one in the bytes (DER). */
    public static List<SignerCertificate> certificates(byte[] bytes) throws GeneralSecurityException {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            return List.of(SignerCertificate.of(bytes));
        }
        List<SignerCertificate> found = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(text))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                found.add(SignerCertificate.of(object.getContent()));
            }
        } catch (IOException e) {
            throw new GeneralSecurityException("not PEM", e);
        }
        return found;
    }
}

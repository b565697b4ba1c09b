package kz.mamandar.micro;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries files with keys and certificates as far as the platform can: it opens a key file, finds out whether there is one key in it,
 * and parses certificates, those of GOST included; it cannot read a GOST key itself.
 */
final class KeyFiles {

    private KeyFiles() {}

    /** What is wrong with a PKCS #12 file, if anything. */
    static Optional<String> faultOfKey(Path file, char[] password, String passwordVariable) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return Optional.of("names a file that cannot be read: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            long keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .count();
            return keys == 1
                    ? Optional.empty()
                    : Optional.of(
                            "must name a file with one key and its certificate; there are " + keys + " in " + file);
        } catch (IOException e) {
            boolean wrongPassword = e.getCause() instanceof UnrecoverableKeyException;
            return Optional.of(
                    wrongPassword
                            ? "names " + file + ", which " + passwordVariable + " does not open"
                            : "names " + file + ", which is no PKCS #12 file");
        } catch (NoSuchAlgorithmException ofGost) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of("names " + file + ", which is no PKCS #12 file");
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file was opened", e);
        }
    }

    /** What is wrong with a folder of certificates, if anything. */
    static Optional<String> faultOfCertificates(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("must name a folder with certificates, not " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            if (all.isEmpty()) {
                return Optional.of("names a folder without certificates: " + folder);
            }
            return all.stream()
                    .filter(file -> !holdsCertificates(file))
                    .findFirst()
                    .map(file -> "names a folder with a file that holds no certificate: " + file);
        } catch (IOException e) {
            return Optional.of("names a folder that cannot be read: " + folder);
        }
    }

    private static boolean holdsCertificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .isEmpty();
        } catch (IOException | CertificateException e) {
            return false;
        }
    }
}

package kz.mamandar.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files by the SHA-256 of their content under one folder: the same content is kept once, and a backup of the database and
 * of this folder is complete. A file is on the disk before its row is in the database.
 */
@ApplicationScoped
class FileStore {

    @Inject
    @ConfigProperty(name = "registry.files")
    private String folder;

    @Inject
    private FileInspection inspection;

    /** Takes the content in. FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_INFECTED. */
    StoredFile store(InputStream content) {
        try {
            Path incoming = Files.createDirectories(root().resolve("incoming"));
            Path temporary = Files.createTempFile(incoming, "upload", null);
            try {
                return keep(temporary, receive(content, temporary));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        return Path.of(folder);
    }

    private String receive(InputStream content, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > DocumentService.MAX_BYTES) {
                    throw new RegistryException(Problem.at("file", ErrorCode.FILE_TOO_LARGE));
                }
                out.write(buffer, 0, n);
            }
            if (total == 0) {
                throw new RegistryException(Problem.at("file", ErrorCode.FILE_EMPTY));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private StoredFile keep(Path temporary, String sha256) throws IOException {
        String contentType = inspection.inspect(temporary);
        StoredFile file = new StoredFile(sha256, Files.size(temporary), contentType);
        Path target = path(sha256);
        if (!Files.exists(target)) {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(target.getParent());
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private Path path(String sha256) {
        return root().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A file that was taken in. */
    record StoredFile(String sha256, long size, String contentType) {}
}

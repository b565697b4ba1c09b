package kz.mamandar.micro;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with everything that must survive: database, files, secrets, logs. One product at a time works in it. */
final class DataFolder implements AutoCloseable {

    static final String SECRET_KEY = "secret.key";

    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes the folder; the lock goes with the process, however it ends. */
    static DataFolder take(Path root) {
        return tryTake(root)
                .orElseThrow(
                        () -> Fault.failed("The data folder " + root + " is in use by another Mamandar that runs."));
    }

    static Optional<DataFolder> tryTake(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel file =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(root, file, lock));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Fault.failed("The data folder " + root + " cannot be used", e);
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw Fault.failed("The folder " + root.resolve(name) + " cannot be made", e);
        }
    }

    /** A folder without what an earlier start left: a server that finds its applications there deploys them twice. */
    Path emptyFolder(String name) {
        Path folder = folder(name);
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw Fault.failed("The folder " + folder + " cannot be emptied", e);
        }
        return folder(name);
    }

    /** A random secret that is made once and readable by its owner only. */
    String secret(String name) {
        return secret(root, name);
    }

    static String secret(Path root, String name) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(root);
            if (!Files.exists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Fault.failed("The file " + file + " cannot be used", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw Fault.failed("The lock of " + root + " cannot be released", e);
        }
    }
}

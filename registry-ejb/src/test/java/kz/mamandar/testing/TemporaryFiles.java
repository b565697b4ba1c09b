package kz.mamandar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One folder for stored files per test run, under the folder of the build. */
public final class TemporaryFiles {

    private static final Path FOLDER = make();

    private TemporaryFiles() {}

    /** Settings that make the file store use the folder. */
    public static Map<String, String> settings() {
        return Map.of("registry.files", FOLDER.toString());
    }

    private static Path make() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "files")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

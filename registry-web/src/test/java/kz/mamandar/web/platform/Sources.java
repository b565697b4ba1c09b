package kz.mamandar.web.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The views of the portal as they stand in the source tree. */
public final class Sources {

    public static final Path WEBAPP = Path.of("src/main/webapp");

    private Sources() {}

    /** Every Facelets file by its path from the root of the application. */
    public static Map<String, String> facelets() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                texts.put("/" + WEBAPP.relativize(file), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

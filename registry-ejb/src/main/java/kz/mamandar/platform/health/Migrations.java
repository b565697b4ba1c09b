package kz.mamandar.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations that this build brings, read from where its classes are. */
@ApplicationScoped
public class Migrations {

    private static final String FOLDER = "db/migration";
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private long newest;

    @PostConstruct
    void read() {
        try {
            URI classes = Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path home = Path.of(classes);
            if (Files.isDirectory(home)) {
                newest = newest(home.resolve(FOLDER));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(home)) {
                    newest = newest(jar.getPath(FOLDER));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the classes is no address", e);
        }
    }

    /** The number of the newest migration. */
    long newest() {
        return newest;
    }

    private static long newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NUMBER.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}

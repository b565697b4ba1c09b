package kz.mamandar.it.bench.stand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs classes of this module into small WARs. */
final class Wars {

    private static final String ROOT = "kz/mamandar/it/bench/";

    private Wars() {}

    /**
     * Makes a WAR.
     *
     * @param packages of this module's bench, with a slash between their parts
     * @param texts further files by their path in the WAR
     * @param libraries a WAR whose libraries are taken over, as far as wanted
     */
    static Path pack(
            Path war, List<String> packages, Map<String, String> texts, Path libraries, Predicate<String> wanted) {
        try {
            Files.createDirectories(war.getParent());
            try (OutputStream file = Files.newOutputStream(war);
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                for (String one : packages) {
                    addClasses(zip, one);
                }
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(text.getKey()));
                    zip.write(text.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
                addLibraries(zip, libraries, wanted);
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addClasses(ZipOutputStream zip, String one) throws IOException {
        Path classes = classes().resolve(ROOT + one);
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + ROOT + one + "/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
    }

    private static void addLibraries(ZipOutputStream zip, Path war, Predicate<String> wanted) throws IOException {
        try (ZipFile source = new ZipFile(war.toFile())) {
            for (ZipEntry entry : source.stream()
                    .filter(e -> e.getName().startsWith("WEB-INF/lib/")
                            && e.getName().endsWith(".jar")
                            && wanted.test(e.getName().substring("WEB-INF/lib/".length())))
                    .toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream library = source.getInputStream(entry)) {
                    library.transferTo(zip);
                }
            }
        }
    }

    private static Path classes() {
        try {
            return Path.of(Wars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.mamandar.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import org.apache.tika.Tika;

/** Judges a file by its content, whatever its name says, before anybody can see it. */
@ApplicationScoped
class FileInspection {

    private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Tika tika = new Tika();

    @Inject
    private VirusScanner scanner;

    /** The content type. FILE_TYPE_REFUSED, FILE_INFECTED. */
    String inspect(Path file) throws IOException {
        String type;
        try (InputStream in = Files.newInputStream(file)) {
            type = tika.detect(in);
        }
        if (!TAKEN.contains(type)) {
            throw new RegistryException(Problem.at("file", ErrorCode.FILE_TYPE_REFUSED));
        }
        if (!scanner.isClean(file)) {
            throw new RegistryException(Problem.at("file", ErrorCode.FILE_INFECTED));
        }
        return type;
    }
}

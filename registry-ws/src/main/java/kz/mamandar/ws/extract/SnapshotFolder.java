package kz.mamandar.ws.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder {@code registry.snapshots}, one folder in it for each snapshot. Nodes that share the folder share its snapshots. */
@ApplicationScoped
class SnapshotFolder {

    private static final String UNFINISHED = "unfinished-";

    @Inject
    @ConfigProperty(name = "registry.snapshots")
    private Optional<String> configured;

    /** Without a folder no snapshots are made. */
    boolean isConfigured() {
        return configured.isPresent();
    }

    private Path root() {
        return Path.of(configured.orElseThrow());
    }

    /** The file, if this node has it. */
    Optional<Path> find(Snapshot snapshot, SnapshotFile file) {
        return configured
                .map(folder -> root().resolve(snapshot.name()).resolve(file.name()))
                .filter(Files::isRegularFile);
    }

    /** A new folder that nobody sees until it is {@link #publish published}. */
    Path begin(String name) throws IOException {
        Path folder = root().resolve(UNFINISHED + name);
        remove(folder);
        return Files.createDirectories(folder);
    }

    /** Gives the folder its name in one step. */
    void publish(String name) throws IOException {
        Files.move(root().resolve(UNFINISHED + name), root().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what belongs to none of the snapshots, such as what a stopped node left unfinished. */
    void keepOnly(List<Snapshot> standing) throws IOException {
        Set<String> names = standing.stream().map(Snapshot::name).collect(Collectors.toSet());
        for (Path folder : children(root())) {
            if (!names.contains(folder.getFileName().toString())) {
                remove(folder);
            }
        }
        for (Snapshot snapshot : standing) {
            Path folder = root().resolve(snapshot.name());
            for (Path file : Files.isDirectory(folder) ? children(folder) : List.<Path>of()) {
                if (snapshot.file(file.getFileName().toString()).isEmpty()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

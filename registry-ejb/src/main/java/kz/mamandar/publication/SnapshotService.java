package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of stored snapshots of the public registry. A snapshot is withdrawn as soon as somebody in it is not public
 * any more (para 5): from then on it is not given out, and its files are removed.
 */
@Local
public interface SnapshotService {

    /** Snapshots that stand, newest first. */
    List<Snapshot> list();

    /** The snapshot, withdrawn or not. */
    Optional<Snapshot> find(String name);

    /** The newest snapshot that stands, if the public registry is now exactly what it says. */
    Optional<Snapshot> findCurrent(String namesHash);

    /** Enters a snapshot whose files lie in their folder. */
    void add(Snapshot snapshot);

    /** Notes withdrawals, forgets snapshots older than the moment, and files that only the newest keeps. Gives those that stand. */
    List<Snapshot> tidy(Instant oldest, List<String> filesOfNewest);

    /**
     * @param rows entries in it
     * @param feedCursor the place in the change feed that it stands at
     * @param namesHash fingerprint of the classifiers' names that are written in it
     */
    record Snapshot(
            String name,
            Instant takenAt,
            long rows,
            String feedCursor,
            String namesHash,
            boolean withdrawn,
            List<SnapshotFile> files) {

        public Optional<SnapshotFile> file(String wanted) {
            return files.stream().filter(file -> file.name().equals(wanted)).findFirst();
        }
    }

    /** @param sha256 in lower-case hexadecimal */
    record SnapshotFile(String name, long bytes, String sha256) {}
}

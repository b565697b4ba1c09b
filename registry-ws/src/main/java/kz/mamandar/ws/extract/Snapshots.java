package kz.mamandar.ws.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.ExtractService;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.publication.SnapshotService;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;

/** Makes the snapshots: one each day, and another one when the newest was withdrawn. All files of one show the same state. */
@ApplicationScoped
class Snapshots {

    static final String BASE_NAME = "specialists.";
    /** Large files that can be had packed as well; only the newest snapshot keeps them. */
    private static final List<String> ONLY_OF_NEWEST = List.of(BASE_NAME + "csv", BASE_NAME + "ndjson");

    private static final LocalTime DAILY_AT = LocalTime.of(0, 30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final String LOCK = "registry_snapshot";

    @Inject
    private ExtractService extracts;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private SnapshotService snapshots;

    @Inject
    private SnapshotFolder folder;

    @Inject
    private Clock clock;

    /**
     * Removes what is withdrawn, too old or of no use any more, and makes a snapshot when it is time; tells how many entries it
     * has. One node at a time does either: what another has not finished yet looks like what a stopped node left behind.
     */
    Optional<Long> keepUp() throws IOException {
        return folder.isConfigured() ? extracts.open(PublicCriteria.all(1), this::keepUp) : Optional.empty();
    }

    private Optional<Long> keepUp(Extract extract) throws IOException {
        if (!extract.alone(LOCK)) {
            return Optional.empty();
        }
        folder.keepOnly(snapshots.tidy(clock.instant().minus(KEPT), ONLY_OF_NEWEST));
        return isDue() ? Optional.of(make(extract)) : Optional.empty();
    }

    private boolean isDue() {
        Instant today =
                LocalDate.now(clock).atTime(DAILY_AT).atZone(RegistryClock.ZONE).toInstant();
        List<Snapshot> standing = snapshots.list();
        return standing.isEmpty()
                || (!clock.instant().isBefore(today)
                        && standing.get(0).takenAt().isBefore(today));
    }

    private long make(Extract extract) throws IOException {
        LocalDateTime now = LocalDateTime.now(clock);
        String name = NAME.format(now);
        Names names = Names.of(classifiers);
        Path unfinished = folder.begin(name);
        List<SnapshotFile> files = new ArrayList<>();
        files.addAll(text(extract, unfinished, names, Format.CSV));
        files.addAll(text(extract, unfinished, names, Format.NDJSON));
        files.add(binary(extract, unfinished, names, Format.XLSX));
        files.add(binary(extract, unfinished, names, Format.PARQUET));
        long rows = extract.rows(row -> {});
        folder.publish(name);
        snapshots.add(new Snapshot(
                name,
                now.atZone(RegistryClock.ZONE).toInstant(),
                rows,
                extract.feedCursor(),
                names.fingerprint(),
                false,
                files));
        return rows;
    }

    private static SnapshotFile binary(Extract extract, Path folder, Names names, Format format) throws IOException {
        try (StoredFile file = new StoredFile(folder, BASE_NAME + format.extension())) {
            format.writer(names).write(extract, file);
            file.close();
            return file.described();
        }
    }

    /** The file as it is and packed, written at once. */
    private static List<SnapshotFile> text(Extract extract, Path folder, Names names, Format format)
            throws IOException {
        String name = BASE_NAME + format.extension();
        try (StoredFile plain = new StoredFile(folder, name);
                StoredFile packed = new StoredFile(folder, name + ".gz")) {
            try (FastGzip gzip = new FastGzip(packed)) {
                format.writer(names).write(extract, new Both(plain, gzip));
            }
            plain.close();
            return List.of(plain.described(), packed.described());
        }
    }

    /** Writes to two streams. */
    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            first.write(bytes, offset, length);
            second.write(bytes, offset, length);
        }
    }
}

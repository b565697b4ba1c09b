package kz.mamandar.ws.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import kz.mamandar.ws.publication.Entry;

/** The newest snapshot as a Frictionless Data Package; before there is one, the live extracts without size and hash. */
final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final List<Format> LIVE = List.of(Format.CSV, Format.NDJSON, Format.XLSX, Format.PARQUET);

    private DataPackage() {}

    static Map<String, Object> of(Optional<Snapshot> snapshot, String baseUrl) {
        Map<String, Object> descriptor = Tree.of(
                "$schema",
                PROFILE,
                "name",
                "mamandar-specialists",
                "title",
                "Мамандар тізілімі | Реестр специалистов | Registry of specialists",
                "description",
                "Public entries of the electronic registry of specialists who provide special social services"
                        + " (Order No. 21 of 23 January 2025)",
                "homepage",
                baseUrl + "/",
                "licenses",
                List.of(Tree.of(
                        "path",
                        "https://adilet.zan.kz/kaz/docs/Z1500000401",
                        "title",
                        "Open data of Kazakhstan, free use with a reference to the source")),
                "sources",
                List.of(Tree.of("title", "Mamandar", "path", baseUrl + "/services/docs/rest")));
        snapshot.ifPresent(taken -> {
            descriptor.put("version", taken.name());
            descriptor.put("created", Entry.moment(taken.takenAt()));
            descriptor.put("rows", taken.rows());
            descriptor.put("feed_cursor", taken.feedCursor());
            descriptor.put("changes", "../changes?since=" + taken.feedCursor());
        });
        descriptor.put("resources", snapshot.map(DataPackage::stored).orElseGet(() -> LIVE.stream()
                .map(DataPackage::live)
                .toList()));
        return descriptor;
    }

    private static List<Map<String, Object>> stored(Snapshot snapshot) {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            String plainName = file.name().replace(".gz", "");
            Format format = Format.ofExtension(plainName.substring(plainName.lastIndexOf('.') + 1))
                    .orElseThrow();
            Map<String, Object> resource =
                    resource(file.name().replace('.', '-'), "snapshots/" + snapshot.name() + "/" + file.name(), format);
            if (!plainName.equals(file.name())) {
                resource.put("compression", "gz");
            }
            resource.put("bytes", file.bytes());
            resource.put("hash", "sha256:" + file.sha256());
            resource.put("rows", snapshot.rows());
            resources.add(resource);
        }
        return resources;
    }

    private static Map<String, Object> live(Format format) {
        String name = Snapshots.BASE_NAME + format.extension();
        return resource(name.replace('.', '-'), name, format);
    }

    private static Map<String, Object> resource(String name, String path, Format format) {
        Map<String, Object> resource = Tree.of(
                "name",
                name,
                "path",
                path,
                "format",
                format.extension(),
                "mediatype",
                format.mediaType().split(";")[0]);
        if (format.isText()) {
            resource.put("encoding", "utf-8");
        }
        if (format != Format.NDJSON) {
            resource.put("schema", schema());
        }
        return resource;
    }

    private static Map<String, Object> schema() {
        return Tree.of(
                "fields",
                Arrays.stream(Field.values()).map(DataPackage::field).toList(),
                "primaryKey",
                List.of(Field.REGISTRY_NUMBER.header()),
                "missingValues",
                List.of(""));
    }

    private static Map<String, Object> field(Field field) {
        String type =
                switch (field.kind()) {
                    case NUMBER -> "integer";
                    case DATE -> "date";
                    case MOMENT -> "datetime";
                    default -> "string";
                };
        Map<String, Object> described = Tree.of("name", field.header(), "type", type);
        if (field == Field.REGISTRY_NUMBER) {
            described.put("constraints", Tree.of("required", true, "unique", true, "pattern", "[0-9]{9}"));
        }
        return described;
    }
}

package kz.mamandar.ws.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import kz.mamandar.ws.publication.Entry;

/** The open data of the registry as a catalogue of DCAT 3, for portals that gather such records. */
final class Catalog {

    private static final Map<String, Object> CONTEXT = Tree.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String LICENCE = "https://adilet.zan.kz/kaz/docs/Z1500000401";

    private final String extracts;
    private final String baseUrl;

    Catalog(String baseUrl) {
        this.baseUrl = baseUrl;
        extracts = baseUrl + "/services/api/v1/extracts/";
    }

    Map<String, Object> of(Optional<Snapshot> snapshot) {
        return Tree.of(
                "@context",
                CONTEXT,
                "@id",
                extracts + "catalog.jsonld",
                "@type",
                "dcat:Catalog",
                "dct:title",
                texts("Мамандар тізілімінің ашық деректері", "Открытые данные реестра специалистов"),
                "dct:publisher",
                publisher(),
                "dcat:dataset",
                List.of(dataset(snapshot)),
                "dcat:service",
                List.of(service()));
    }

    private Map<String, Object> dataset(Optional<Snapshot> snapshot) {
        Map<String, Object> dataset = Tree.of(
                "@id",
                extracts + "datapackage.json",
                "@type",
                "dcat:Dataset",
                "dct:title",
                texts("Мамандар тізілімі", "Реестр специалистов"),
                "dct:description",
                texts(
                        "Арнаулы әлеуметтік қызметтер көрсететін мамандардың электрондық тізілімінің ашық жазбалары",
                        "Открытые записи электронного реестра специалистов, предоставляющих специальные социальные услуги"),
                "dct:publisher",
                publisher(),
                "dct:license",
                Tree.of("@id", LICENCE),
                "dct:language",
                List.of(
                        Tree.of("@id", "http://publications.europa.eu/resource/authority/language/KAZ"),
                        Tree.of("@id", "http://publications.europa.eu/resource/authority/language/RUS")),
                "dct:spatial",
                Tree.of("@id", "http://publications.europa.eu/resource/authority/country/KAZ"),
                "dct:accrualPeriodicity",
                Tree.of("@id", "http://publications.europa.eu/resource/authority/frequency/DAILY"),
                "dcat:landingPage",
                Tree.of("@id", baseUrl + "/"));
        snapshot.ifPresent(taken -> {
            dataset.put("dct:modified", typed(Entry.moment(taken.takenAt()), "xsd:dateTime"));
            dataset.put("dcat:version", taken.name());
        });
        dataset.put("dcat:distribution", distributions(snapshot));
        return dataset;
    }

    private List<Map<String, Object>> distributions(Optional<Snapshot> snapshot) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Format format : Format.values()) {
            String name = Snapshots.BASE_NAME + format.extension();
            Map<String, Object> distribution = distribution(extracts + name, format);
            distribution.put("dct:title", name);
            all.add(distribution);
        }
        snapshot.ifPresent(taken -> taken.files().forEach(file -> all.add(stored(taken, file))));
        return all;
    }

    private Map<String, Object> stored(Snapshot snapshot, SnapshotFile file) {
        String plainName = file.name().replace(".gz", "");
        Format format = Format.ofExtension(plainName.substring(plainName.lastIndexOf('.') + 1))
                .orElseThrow();
        Map<String, Object> distribution =
                distribution(extracts + "snapshots/" + snapshot.name() + "/" + file.name(), format);
        distribution.put("dct:title", snapshot.name() + " " + file.name());
        if (!plainName.equals(file.name())) {
            distribution.put("dcat:compressFormat", Tree.of("@id", MEDIA_TYPES + "application/gzip"));
        }
        distribution.put("dcat:byteSize", typed(String.valueOf(file.bytes()), "xsd:nonNegativeInteger"));
        distribution.put(
                "spdx:checksum",
                Tree.of(
                        "@type",
                        "spdx:Checksum",
                        "spdx:algorithm",
                        Tree.of("@id", "spdx:checksumAlgorithm_sha256"),
                        "spdx:checksumValue",
                        typed(file.sha256(), "xsd:hexBinary")));
        return distribution;
    }

    private static Map<String, Object> distribution(String address, Format format) {
        return Tree.of(
                "@id",
                address,
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Tree.of("@id", address),
                "dcat:mediaType",
                Tree.of("@id", MEDIA_TYPES + format.mediaType().split(";")[0]),
                "dct:license",
                Tree.of("@id", LICENCE));
    }

    private Map<String, Object> service() {
        return Tree.of(
                "@id",
                baseUrl + "/services/api/v1",
                "@type",
                "dcat:DataService",
                "dct:title",
                texts("«Мамандар» REST қызметтері", "REST-сервисы «Мамандар»"),
                "dcat:endpointURL",
                Tree.of("@id", baseUrl + "/services/api/v1"),
                "dcat:endpointDescription",
                Tree.of("@id", baseUrl + "/services/openapi.yaml"),
                "dcat:servesDataset",
                Tree.of("@id", extracts + "datapackage.json"));
    }

    private Map<String, Object> publisher() {
        return Tree.of(
                "@id",
                baseUrl + "/",
                "@type",
                "foaf:Agent",
                "foaf:name",
                texts("Тізілім әкімшісі", "Администратор реестра"));
    }

    private static List<Map<String, Object>> texts(String kk, String ru) {
        return List.of(Tree.of("@value", kk, "@language", "kk"), Tree.of("@value", ru, "@language", "ru"));
    }

    private static Map<String, Object> typed(String value, String type) {
        return Tree.of("@value", value, "@type", type);
    }
}

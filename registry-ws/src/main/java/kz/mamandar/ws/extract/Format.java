package kz.mamandar.ws.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Formats in which the registry can be had. */
enum Format {
    CSV("text/csv;charset=UTF-8;header=present", names -> new CsvExtract(names, false)),
    NDJSON("application/x-ndjson", names -> new JsonExtract(names, false)),
    JSON("application/json", names -> new JsonExtract(names, true)),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxExtract::new),
    PARQUET("application/vnd.apache.parquet", ParquetExtract::new);

    private final String mediaType;
    private final Function<Names, ExtractWriter> writer;

    Format(String mediaType, Function<Names, ExtractWriter> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    /** A writer for one extract. */
    ExtractWriter writer(Names names) {
        return writer.apply(names);
    }

    /** Whether it is worth packing on its way. */
    boolean isText() {
        return this != XLSX && this != PARQUET;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}

package kz.mamandar.ws.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicRow;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * Parquet with the columns of the CSV, typed. Row groups are small, so that few rows wait in memory; the encoders are those of
 * parquet-column, the frame is ours, because the writer of parquet-hadoop needs Hadoop.
 */
final class ParquetExtract implements ExtractWriter {

    private static final int ROWS_OF_A_GROUP = 20_000;
    private static final int PAGE_BYTES = 256 * 1024;

    private static final Field[] FIELDS = Field.values();
    private static final MessageType MESSAGE = ParquetSchema.message();
    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withDictionaryEncoding(true)
            .withPageSize(PAGE_BYTES)
            .withSizeStatisticsEnabled(false)
            .build();

    private final Map<Field, CodeTable> names = new LinkedHashMap<>();
    private final List<ColumnWriter> columns = new ArrayList<>();
    private Map<String, ParquetChunk> chunks = new LinkedHashMap<>();
    private ColumnWriteStore store;
    private ParquetFile file;
    private long rows;

    ParquetExtract(Names names) {
        for (Field field : FIELDS) {
            if (field.kind() == Field.Kind.NAME) {
                this.names.put(
                        field,
                        switch (field.column()) {
                            case PROFESSION_CODE -> CodeTable.of(names.professions(), field::nameOf);
                            case CATEGORY_CODE -> CodeTable.of(names.categories(), field::nameOf);
                            default -> CodeTable.of(names.regions(), field::nameOf);
                        });
            }
        }
    }

    @Override
    public long write(Extract extract, OutputStream out) throws IOException {
        file = new ParquetFile(out);
        begin();
        long total = extract.rows(this::row);
        end();
        store.close();
        file.finish(ParquetSchema.elements());
        return total;
    }

    private void begin() {
        rows = 0;
        chunks = new LinkedHashMap<>();
        store = PROPERTIES.newColumnWriteStore(
                MESSAGE, column -> chunks.computeIfAbsent(column.getPath()[0], name -> new ParquetChunk()));
        columns.clear();
        for (Field field : FIELDS) {
            ColumnDescriptor column = MESSAGE.getColumnDescription(new String[] {field.header()});
            columns.add(store.getColumnWriter(column));
        }
    }

    /** Writes the row group that is gathered, unless it is empty. */
    private void end() throws IOException {
        store.flush();
        if (rows == 0) {
            return;
        }
        long start = file.position();
        List<ColumnChunk> written = new ArrayList<>();
        long unpacked = 0;
        for (Field field : FIELDS) {
            ColumnChunk chunk = chunks.get(field.header()).write(file, field.header(), ParquetSchema.type(field));
            unpacked += chunk.getMeta_data().getTotal_uncompressed_size();
            written.add(chunk);
        }
        RowGroup group = new RowGroup(written, unpacked, rows);
        group.setFile_offset(start);
        file.add(group);
    }

    private void row(PublicRow row) throws IOException {
        for (Field field : FIELDS) {
            value(columns.get(field.ordinal()), row, field);
        }
        store.endRecord();
        if (++rows == ROWS_OF_A_GROUP) {
            end();
            store.close();
            begin();
        }
    }

    private void value(ColumnWriter column, PublicRow row, Field field) {
        if (row.isNull(field.column())) {
            column.writeNull(0, 0);
            return;
        }
        int level = ParquetSchema.isOptional(field) ? 1 : 0;
        switch (field.kind()) {
            case NUMBER -> column.write(Integer.parseInt(row.text(field.column())), 0, level);
            case DATE ->
                column.write((int) LocalDate.parse(row.text(field.column())).toEpochDay(), 0, level);
            case MOMENT ->
                column.write(Moments.parsed(row, field.column()).toInstant().toEpochMilli(), 0, level);
            default -> column.write(Binary.fromConstantByteArray(bytes(row, field)), 0, level);
        }
    }

    private byte[] bytes(PublicRow row, Field field) {
        int from = row.start(field.column());
        int to = row.end(field.column());
        if (names.containsKey(field)) {
            return names.get(field).get(row.bytes(), from, to);
        }
        byte[] bytes = Arrays.copyOfRange(row.bytes(), from, to);
        if (field == Field.SETTINGS) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == ',' ? (byte) ' ' : bytes[i];
            }
        }
        return bytes;
    }
}

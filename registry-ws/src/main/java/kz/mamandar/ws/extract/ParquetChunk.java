package kz.mamandar.ws.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** The pages of one column in one row group, packed as they come; the dictionary comes last and is written first. */
final class ParquetChunk implements PageWriter {

    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    private byte[] dictionary = new byte[0];
    private long values;
    private long unpacked;

    @Override
    public void writePage(
            BytesInput bytes,
            int count,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        DataPageHeader data = new DataPageHeader(count, format(encoding), format(definition), format(repetition));
        PageHeader header = new PageHeader(PageType.DATA_PAGE, (int) bytes.size(), 0);
        header.setData_page_header(data);
        pages.write(page(header, bytes));
        encodings.addAll(List.of(encoding, definition, repetition));
        values += count;
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int count,
            int rows,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        writePage(bytes, count, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int count,
            int rows,
            Statistics<?> statistics,
            SizeStatistics sizes,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        writePage(bytes, count, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int count,
            int rows,
            Statistics<?> statistics,
            SizeStatistics sizes,
            GeospatialStatistics geospatial,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        writePage(bytes, count, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePageV2(
            int rows,
            int nulls,
            int count,
            BytesInput repetition,
            BytesInput definition,
            Encoding encoding,
            BytesInput data,
            Statistics<?> statistics) {
        throw new IllegalStateException("pages of version 1 are asked for");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, page.getUncompressedSize(), 0);
        header.setDictionary_page_header(
                new DictionaryPageHeader(page.getDictionarySize(), org.apache.parquet.format.Encoding.PLAIN));
        dictionary = page(header, page.getBytes());
        encodings.add(Encoding.PLAIN);
    }

    private byte[] page(PageHeader header, BytesInput bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(gzip);
        }
        header.setCompressed_page_size(packed.size());
        ByteArrayOutputStream page = new ByteArrayOutputStream(packed.size() + 64);
        Util.writePageHeader(header, page);
        unpacked += page.size() + header.getUncompressed_page_size();
        packed.writeTo(page);
        return page.toByteArray();
    }

    /** Writes the chunk and describes it. */
    ColumnChunk write(ParquetFile file, String name, Type type) throws IOException {
        long start = file.position();
        ColumnMetaData meta = new ColumnMetaData(
                type,
                new ArrayList<>(encodings.stream().map(ParquetChunk::format).toList()),
                List.of(name),
                CompressionCodec.GZIP,
                values,
                unpacked,
                dictionary.length + (long) pages.size(),
                start + dictionary.length);
        if (dictionary.length > 0) {
            meta.setDictionary_page_offset(start);
        }
        file.write(dictionary);
        file.write(pages.toByteArray());
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(meta);
        return chunk;
    }

    private static org.apache.parquet.format.Encoding format(Encoding encoding) {
        return org.apache.parquet.format.Encoding.valueOf(encoding.name());
    }

    @Override
    public long getMemSize() {
        return pages.size();
    }

    @Override
    public long allocatedSize() {
        return pages.size();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + pages.size();
    }
}

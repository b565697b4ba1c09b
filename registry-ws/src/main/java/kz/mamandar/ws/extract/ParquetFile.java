package kz.mamandar.ws.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/** The frame of a Parquet file: its mark, what is written between, and the footer that describes it. */
final class ParquetFile {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final OutputStream out;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;

    ParquetFile(OutputStream out) throws IOException {
        this.out = out;
        write(MARK);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    long position() {
        return position;
    }

    void add(RowGroup group) {
        groups.add(group);
    }

    void finish(List<SchemaElement> schema) throws IOException {
        long rows = groups.stream().mapToLong(RowGroup::getNum_rows).sum();
        FileMetaData meta = new FileMetaData(VERSION, schema, rows, groups);
        meta.setCreated_by("mamandar version 1.0 (build 0)");
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(meta, footer);
        write(footer.toByteArray());
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        write(MARK);
        out.flush();
    }
}

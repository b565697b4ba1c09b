package kz.mamandar.ws.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Named;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicRow;
import kz.mamandar.publication.PublicRow.Column;

/** CSV by RFC 4180. Cells that a spreadsheet would run as a formula begin with an apostrophe. */
final class CsvExtract implements ExtractWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String HEADER =
            Stream.of(Field.values()).map(Field::header).collect(Collectors.joining(",")) + "\r\n";

    private final CodeTable professions;
    private final CodeTable categories;
    private final CodeTable regions;
    private final boolean byteOrderMark;
    private ByteSink out;

    /** @param byteOrderMark whether to begin with the mark by which Excel knows UTF-8 */
    CsvExtract(Names names, boolean byteOrderMark) {
        professions = cells(names.professions());
        categories = cells(names.categories());
        regions = cells(names.regions());
        this.byteOrderMark = byteOrderMark;
    }

    @Override
    public long write(Extract extract, OutputStream stream) throws IOException {
        out = new ByteSink(stream);
        if (byteOrderMark) {
            out.put(BYTE_ORDER_MARK);
        }
        out.put(HEADER);
        long rows = extract.rows(this::row);
        out.flush();
        return rows;
    }

    private void row(PublicRow row) throws IOException {
        cell(row, Column.REGISTRY_NUMBER);
        next(row, Column.STATUS);
        next(row, Column.SURNAME);
        next(row, Column.GIVEN_NAME);
        next(row, Column.PATRONYMIC);
        next(row, Column.PROFESSION_CODE, professions);
        if (row.isNull(Column.CATEGORY_CODE)) {
            out.put(",,,");
        } else {
            next(row, Column.CATEGORY_CODE, categories);
        }
        next(row, Column.CATEGORY_VALID_UNTIL);
        next(row, Column.SPECIALTY);
        next(row, Column.EDUCATION_LEVEL_CODE);
        next(row, Column.EDUCATION_INSTITUTION);
        next(row, Column.GRADUATION_YEAR);
        next(row, Column.JOB_POSITION);
        next(row, Column.PROVIDER_BIN);
        next(row, Column.PROVIDER_NAME_KK);
        next(row, Column.PROVIDER_NAME_RU);
        next(row, Column.LICENCE_NUMBER);
        next(row, Column.REGION_CODE, regions);
        out.put(',');
        settings(row);
        next(row, Column.REGISTERED_ON);
        next(row, Column.VERSION);
        out.put(',');
        Moments.put(out, row, Column.UPDATED_AT);
        out.put('\r');
        out.put('\n');
    }

    private void next(PublicRow row, Column column) throws IOException {
        out.put(',');
        cell(row, column);
    }

    /** The code and both names. */
    private void next(PublicRow row, Column column, CodeTable cells) throws IOException {
        out.put(',');
        out.put(cells.get(row.bytes(), row.start(column), row.end(column)));
    }

    private void cell(PublicRow row, Column column) throws IOException {
        cell(out, row.bytes(), row.start(column), row.end(column));
    }

    private static void cell(ByteSink out, byte[] bytes, int from, int to) throws IOException {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            quoted |= b == ',' || b == '"' || b == '\r' || b == '\n';
        }
        if (!quoted) {
            if (isFormula(bytes, from, to)) {
                out.put('\'');
            }
            out.put(bytes, from, to);
            return;
        }
        out.put('"');
        if (isFormula(bytes, from, to)) {
            out.put('\'');
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                out.put('"');
            }
            out.put(bytes, i, i + 1);
        }
        out.put('"');
    }

    private static boolean isFormula(byte[] bytes, int from, int to) {
        return from < to && "=+-@\t\r".indexOf(bytes[from]) >= 0;
    }

    private void settings(PublicRow row) throws IOException {
        byte[] bytes = row.bytes();
        for (int i = row.start(Column.SETTINGS); i < row.end(Column.SETTINGS); i++) {
            out.put(bytes[i] == ',' ? ' ' : (char) bytes[i]);
        }
    }

    private static CodeTable cells(Map<String, Named> classifier) {
        return CodeTable.of(classifier, named -> Stream.of(named.code(), named.nameKk(), named.nameRu())
                .map(CsvExtract::cell)
                .collect(Collectors.joining(",")));
    }

    private static String cell(String text) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteSink sink = new ByteSink(written);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            cell(sink, bytes, 0, bytes.length);
            sink.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

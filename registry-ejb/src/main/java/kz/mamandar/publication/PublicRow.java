package kz.mamandar.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of an extract as bytes of UTF-8, read in place: an extract of a million entries makes no objects for its texts. Valid
 * until the next row.
 */
public final class PublicRow {

    /** The columns in their order, each by its name in the read model. */
    public enum Column {
        REGISTRY_NUMBER,
        STATUS,
        SURNAME,
        GIVEN_NAME,
        PATRONYMIC,
        PROFESSION_CODE,
        SPECIALTY,
        EDUCATION_LEVEL_CODE,
        EDUCATION_INSTITUTION,
        GRADUATION_YEAR,
        CATEGORY_CODE,
        CATEGORY_ISSUED_ON,
        CATEGORY_VALID_UNTIL,
        JOB_POSITION,
        PROVIDER_BIN,
        PROVIDER_NAME_KK,
        PROVIDER_NAME_RU,
        LICENCE_NUMBER,
        REGION_CODE,
        /** Codes parted by commas. */
        SETTINGS,
        REGISTERED_ON,
        VERSION,
        /** As PostgreSQL writes a timestamp, in the time of Kazakhstan. */
        UPDATED_AT;

        private String sql() {
            String name = "p." + name().toLowerCase(Locale.ROOT);
            return this == SETTINGS ? "array_to_string(" + name + ", ',')" : name;
        }
    }

    static final String COLUMNS = Stream.of(Column.values()).map(Column::sql).collect(Collectors.joining(", "));
    private static final int COUNT = Column.values().length;
    private static final String ESCAPED = "bfnrtv";
    private static final String CLEAR = "\b\f\n\r\t\u000b";

    private final int[] starts = new int[COUNT];
    private final int[] ends = new int[COUNT];
    private final boolean[] nulls = new boolean[COUNT];
    private byte[] bytes = new byte[0];

    /** Takes a row in the text format of COPY and undoes its escapes in place. */
    public void read(byte[] row) {
        bytes = row;
        int length = row.length > 0 && row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        int from = 0;
        for (int column = 0; column < COUNT; column++) {
            int to = from;
            boolean escapes = false;
            while (to < length && row[to] != '\t') {
                escapes |= row[to] == '\\';
                to++;
            }
            starts[column] = from;
            nulls[column] = escapes && to - from == 2 && row[from + 1] == 'N';
            ends[column] = escapes && !nulls[column] ? unescape(from, to) : to;
            from = to + 1;
        }
    }

    private int unescape(int from, int to) {
        int target = from;
        for (int source = from; source < to; source++) {
            byte next = bytes[source];
            if (next == '\\') {
                source++;
                int known = ESCAPED.indexOf(bytes[source]);
                next = known < 0 ? bytes[source] : (byte) CLEAR.charAt(known);
            }
            bytes[target++] = next;
        }
        return target;
    }

    public boolean isNull(Column column) {
        return nulls[column.ordinal()];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Where the column begins in {@link #bytes()}. */
    public int start(Column column) {
        return starts[column.ordinal()];
    }

    /** Where the column ends; at its start when it is null. */
    public int end(Column column) {
        return nulls[column.ordinal()] ? starts[column.ordinal()] : ends[column.ordinal()];
    }

    /** The column as a text, empty when it is null. */
    public String text(Column column) {
        return new String(bytes, start(column), end(column) - start(column), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return Arrays.stream(Column.values()).map(this::text).collect(Collectors.joining("|"));
    }
}

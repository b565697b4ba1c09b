package kz.mamandar.ws.extract;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kz.mamandar.publication.PublicRow;
import kz.mamandar.publication.PublicRow.Column;

/** Moments as PostgreSQL writes them ({@code 2026-11-26 20:08:31.916123+05}), made into RFC 3339 to the millisecond. */
final class Moments {

    private static final int DATE = "2026-11-26".length();
    private static final int SECONDS = "2026-11-26 20:08:31".length();
    private static final int MILLIS = 3;
    private static final int SHORT_OFFSET = "+05".length();

    private Moments() {}

    static void put(ByteSink out, PublicRow row, Column column) throws IOException {
        byte[] bytes = row.bytes();
        int from = row.start(column);
        int to = row.end(column);
        out.put(bytes, from, from + DATE);
        out.put('T');
        out.put(bytes, from + DATE + 1, from + SECONDS);
        out.put('.');
        int digit = from + SECONDS + (bytes[from + SECONDS] == '.' ? 1 : 0);
        for (int i = 0; i < MILLIS; i++) {
            boolean given = bytes[digit] >= '0' && bytes[digit] <= '9';
            out.put(given ? (char) bytes[digit++] : '0');
        }
        while (bytes[digit] >= '0' && bytes[digit] <= '9') {
            digit++;
        }
        out.put(bytes, digit, to);
        if (to - digit == SHORT_OFFSET) {
            out.put(":00");
        }
    }

    /** The moment without its offset from Greenwich lost. */
    static OffsetDateTime parsed(PublicRow row, Column column) {
        String text = row.text(column).replace(' ', 'T');
        int offset = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        return OffsetDateTime.parse(text.length() - offset == SHORT_OFFSET ? text + ":00" : text)
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}

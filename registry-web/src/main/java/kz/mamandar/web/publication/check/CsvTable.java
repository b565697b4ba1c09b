package kz.mamandar.web.publication.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mamandar.platform.error.ErrorCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as spreadsheets write it here: commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1251. */
final class CsvTable {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOOKED_AT = 8_192;

    private CsvTable() {}

    /** Whether the bytes are a text at all. */
    static boolean isText(byte[] bytes) {
        String beginning = decoded(bytes);
        return beginning
                .chars()
                .limit(LOOKED_AT)
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    static void read(byte[] bytes, NumberTable table) {
        read(decoded(bytes), table);
    }

    /** The lines of a table; of a single line, its cells one below the other. */
    static void read(String text, NumberTable table) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        boolean singleLine = text.strip().lines().count() == 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (singleLine) {
                    row.forEach(cell -> table.add(List.of(cell)));
                } else {
                    table.add(row.toList());
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw table.fault(ErrorCode.TABLE_UNREADABLE);
        }
    }

    /** The one that the first line has most of. */
    private static char delimiter(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String decoded(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return CYRILLIC;
        }
    }
}

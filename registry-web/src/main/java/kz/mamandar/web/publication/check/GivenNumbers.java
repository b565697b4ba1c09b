package kz.mamandar.web.publication.check;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import kz.mamandar.platform.error.ErrorCode;

/** The numbers of a file or of a pasted text. What a file is, its content says, not its name. */
final class GivenNumbers {

    static final int LARGEST_FILE = 10 << 20;
    private static final String FILE = "file";
    private static final String TEXT = "numbers";

    private GivenNumbers() {}

    static List<String> of(Part file, String text) {
        boolean chosen = file != null
                && file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isBlank();
        if (chosen) {
            return inFile(content(file));
        }
        NumberTable table = new NumberTable(text == null || text.isBlank() ? FILE : TEXT);
        if (text == null || text.isBlank()) {
            throw table.fault(ErrorCode.NUMBERS_REQUIRED);
        }
        CsvTable.read(text.strip(), table);
        return table.numbers();
    }

    static List<String> inFile(byte[] bytes) {
        NumberTable table = new NumberTable(FILE);
        if (bytes.length == 0) {
            throw table.fault(ErrorCode.FILE_EMPTY);
        }
        if (bytes.length > LARGEST_FILE) {
            throw table.fault(ErrorCode.FILE_TOO_LARGE);
        }
        if (isZip(bytes)) {
            XlsxTable.read(bytes, table);
        } else if (CsvTable.isText(bytes)) {
            CsvTable.read(bytes, table);
        } else {
            throw table.fault(ErrorCode.TABLE_REFUSED);
        }
        return table.numbers();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static byte[] content(Part file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

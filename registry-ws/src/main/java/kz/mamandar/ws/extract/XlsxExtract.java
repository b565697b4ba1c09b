package kz.mamandar.ws.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kz.mamandar.platform.text.Named;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicRow;
import kz.mamandar.publication.PublicRow.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with the columns of the CSV; numbers and dates are such. Rows leave as they come, and texts stand in their cells:
 * a shared table of texts would have to stay in memory. What begins like a formula is a text here and never run.
 */
final class XlsxExtract implements ExtractWriter {

    /** A sheet ends at 1,048,576 rows. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int FLUSHED_EVERY = 200;
    private static final int FASTEST = 1;
    private static final int WIDTH = 18;
    private static final Field[] FIELDS = Field.values();

    private final Names names;
    private Workbook book;
    private Worksheet sheet;
    private int row;
    private int sheets;

    XlsxExtract(Names names) {
        this.names = names;
    }

    @Override
    public long write(Extract extract, OutputStream out) throws IOException {
        book = new Workbook(out, "Mamandar", "1.0");
        book.setCompressionLevel(FASTEST);
        begin();
        long rows = extract.rows(this::row);
        book.finish();
        return rows;
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet("specialists" + (sheets == 1 ? "" : "-" + sheets));
        sheet.freezePane(0, 1);
        for (Field field : FIELDS) {
            sheet.width(field.ordinal(), WIDTH);
            switch (field.kind()) {
                case DATE -> sheet.style(field.ordinal()).format("yyyy-mm-dd").set();
                case MOMENT ->
                    sheet.style(field.ordinal()).format("yyyy-mm-dd hh:mm:ss").set();
                default -> sheet.style(field.ordinal()).format("@").set();
            }
            sheet.inlineString(0, field.ordinal(), field.header());
            sheet.style(0, field.ordinal()).bold().set();
        }
        row = 1;
    }

    private void row(PublicRow values) throws IOException {
        if (row > ROWS_OF_A_SHEET) {
            begin();
        }
        for (Field field : FIELDS) {
            if (!values.isNull(field.column())) {
                cell(values, field);
            }
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(PublicRow values, Field field) {
        int column = field.ordinal();
        String text = values.text(field.column());
        switch (field.kind()) {
            case NUMBER -> sheet.value(row, column, Integer.valueOf(text));
            case DATE -> sheet.value(row, column, LocalDate.parse(text));
            case MOMENT -> sheet.value(row, column, local(values, field.column()));
            case NAME -> sheet.inlineString(row, column, name(field, text));
            default -> sheet.inlineString(row, column, field == Field.SETTINGS ? text.replace(',', ' ') : text);
        }
    }

    private static LocalDateTime local(PublicRow values, Column column) {
        return Moments.parsed(values, column)
                .atZoneSameInstant(RegistryClock.ZONE)
                .toLocalDateTime();
    }

    private String name(Field field, String code) {
        Map<String, Named> classifier =
                switch (field.column()) {
                    case PROFESSION_CODE -> names.professions();
                    case CATEGORY_CODE -> names.categories();
                    default -> names.regions();
                };
        Named named = classifier.get(code);
        return named == null ? "" : field.nameOf(named);
    }
}

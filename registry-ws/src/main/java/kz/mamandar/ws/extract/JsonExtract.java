package kz.mamandar.ws.extract;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import kz.mamandar.platform.text.Named;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicRow;
import kz.mamandar.publication.PublicRow.Column;

/** Entries as JSON, field by field as the contract has them: one on a line (NDJSON), or one array. */
final class JsonExtract implements ExtractWriter {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final CodeTable professions;
    private final CodeTable categories;
    private final CodeTable educationLevels;
    private final CodeTable regions;
    private final CodeTable settings;
    private final boolean array;
    private ByteSink out;
    private boolean first = true;

    JsonExtract(Names names, boolean array) {
        professions = values(names.professions());
        categories = CodeTable.of(names.categories(), JsonExtract::fields);
        educationLevels = values(names.educationLevels());
        regions = values(names.regions());
        settings = values(names.settings());
        this.array = array;
    }

    @Override
    public long write(Extract extract, OutputStream stream) throws IOException {
        out = new ByteSink(stream);
        if (array) {
            out.put('[');
        }
        long rows = extract.rows(this::row);
        if (array) {
            out.put("\n]\n");
        }
        out.flush();
        return rows;
    }

    private void row(PublicRow row) throws IOException {
        if (array) {
            out.put(first ? "\n" : ",\n");
            first = false;
        }
        text("{\"registry_number\":", row, Column.REGISTRY_NUMBER);
        text(",\"status\":", row, Column.STATUS);
        text(",\"surname\":", row, Column.SURNAME);
        text(",\"given_name\":", row, Column.GIVEN_NAME);
        text(",\"patronymic\":", row, Column.PATRONYMIC);
        value(",\"profession\":", row, Column.PROFESSION_CODE, professions);
        category(row);
        text(",\"specialty\":", row, Column.SPECIALTY);
        value(",\"education\":[{\"level\":", row, Column.EDUCATION_LEVEL_CODE, educationLevels);
        text(",\"institution\":", row, Column.EDUCATION_INSTITUTION);
        number(",\"graduation_year\":", row, Column.GRADUATION_YEAR);
        text("}],\"provider\":{\"bin\":", row, Column.PROVIDER_BIN);
        text(",\"name_kk\":", row, Column.PROVIDER_NAME_KK);
        text(",\"name_ru\":", row, Column.PROVIDER_NAME_RU);
        text(",\"licence_number\":", row, Column.LICENCE_NUMBER);
        text("},\"position\":", row, Column.JOB_POSITION);
        value(",\"region\":", row, Column.REGION_CODE, regions);
        settings(row);
        text(",\"registered_on\":", row, Column.REGISTERED_ON);
        number(",\"version\":", row, Column.VERSION);
        out.put(",\"updated_at\":\"");
        Moments.put(out, row, Column.UPDATED_AT);
        out.put(array ? "\"}" : "\"}\n");
    }

    private void category(PublicRow row) throws IOException {
        if (row.isNull(Column.CATEGORY_CODE)) {
            out.put(",\"qualification_category\":null");
            return;
        }
        value(",\"qualification_category\":{", row, Column.CATEGORY_CODE, categories);
        text(",\"issued_on\":", row, Column.CATEGORY_ISSUED_ON);
        text(",\"valid_until\":", row, Column.CATEGORY_VALID_UNTIL);
        out.put('}');
    }

    private void settings(PublicRow row) throws IOException {
        out.put(",\"settings\":[");
        byte[] bytes = row.bytes();
        int from = row.start(Column.SETTINGS);
        boolean some = false;
        for (int i = from; i <= row.end(Column.SETTINGS); i++) {
            if (i == row.end(Column.SETTINGS) || bytes[i] == ',') {
                byte[] value = settings.get(bytes, from, i);
                if (value.length > 0) {
                    out.put(some ? "," : "");
                    out.put(value);
                    some = true;
                }
                from = i + 1;
            }
        }
        out.put(']');
    }

    private void value(String before, PublicRow row, Column column, CodeTable values) throws IOException {
        out.put(before);
        out.put(values.get(row.bytes(), row.start(column), row.end(column)));
    }

    private void number(String before, PublicRow row, Column column) throws IOException {
        out.put(before);
        out.put(row.bytes(), row.start(column), row.end(column));
    }

    private void text(String before, PublicRow row, Column column) throws IOException {
        out.put(before);
        if (row.isNull(column)) {
            out.put("null");
            return;
        }
        out.put('"');
        byte[] bytes = row.bytes();
        int from = row.start(column);
        int to = row.end(column);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\' || b >= 0 && b < ' ') {
                out.put(bytes, from, i);
                escaped(b);
                from = i + 1;
            }
        }
        out.put(bytes, from, to);
        out.put('"');
    }

    private void escaped(byte b) throws IOException {
        int known = "\"\\\b\f\n\r\t".indexOf(b);
        if (known >= 0) {
            out.put('\\');
            out.put("\"\\bfnrt".charAt(known));
        } else {
            out.put("\\u00");
            out.put((char) HEX[b >> 4]);
            out.put((char) HEX[b & 0xF]);
        }
    }

    private static CodeTable values(Map<String, Named> classifier) {
        return CodeTable.of(classifier, named -> "{" + fields(named) + "}");
    }

    private static String fields(Named named) {
        return "\"code\":" + quoted(named.code()) + ",\"name_kk\":" + quoted(named.nameKk()) + ",\"name_ru\":"
                + quoted(named.nameRu());
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}

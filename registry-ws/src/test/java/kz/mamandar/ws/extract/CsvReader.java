package kz.mamandar.ws.extract;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, and fails on everything else. */
final class CsvReader {

    private CsvReader() {}

    static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int place = 0;
        while (place < csv.length()) {
            StringBuilder cell = new StringBuilder();
            place = csv.charAt(place) == '"' ? quoted(csv, place, cell) : plain(csv, place, cell);
            row.add(cell.toString());
            if (csv.startsWith("\r\n", place)) {
                rows.add(row);
                row = new ArrayList<>();
                place += 2;
            } else if (csv.startsWith(",", place)) {
                place++;
            } else {
                throw new IllegalArgumentException("neither a comma nor the end of a line at " + place);
            }
        }
        return rows;
    }

    private static int plain(String csv, int from, StringBuilder cell) {
        int to = from;
        while (",\r\n\"".indexOf(csv.charAt(to)) < 0) {
            to++;
        }
        cell.append(csv, from, to);
        return to;
    }

    private static int quoted(String csv, int from, StringBuilder cell) {
        int place = from + 1;
        while (true) {
            int quote = csv.indexOf('"', place);
            cell.append(csv, place, quote);
            if (!csv.startsWith("\"\"", quote)) {
                return quote + 1;
            }
            cell.append('"');
            place = quote + 2;
        }
    }
}

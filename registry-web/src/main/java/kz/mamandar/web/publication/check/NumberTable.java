package kz.mamandar.web.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;

/** The rows of a table that somebody gave, bounded in every direction, and which of its columns has the registry numbers. */
final class NumberTable {

    static final int MOST_NUMBERS = 10_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 40;
    private static final int DIGITS = 9;

    /** As the extracts and the pages name the column, without case. */
    private static final Set<String> HEADERS = Set.of(
            "registry_number",
            "registry number",
            "тіркеу нөмірі",
            "тізілімдік нөмір",
            "регистрационный номер",
            "реестровый номер",
            "номер в реестре");

    private final String field;
    private final List<List<String>> rows = new ArrayList<>();
    private int columns;

    /** @param field the control that faults are shown beside */
    NumberTable(String field) {
        this.field = field;
    }

    /** Takes the next row; blank ones are left out. One more than there may be, the heading aside, is NUMBERS_TOO_MANY. */
    void add(List<String> cells) {
        List<String> row =
                cells.stream().limit(MOST_COLUMNS).map(NumberTable::cut).toList();
        if (row.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() > MOST_NUMBERS) {
            throw tooMany();
        }
        columns = Math.max(columns, row.size());
        rows.add(row);
    }

    /** The cells of the column that has the numbers, without its heading and without blank ones, as they were given. */
    List<String> numbers() {
        int column = column();
        boolean headed = !hasDigit(cell(rows.get(0), column));
        List<String> numbers = rows.stream()
                .skip(headed ? 1 : 0)
                .map(row -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (numbers.size() > MOST_NUMBERS) {
            throw tooMany();
        }
        return numbers;
    }

    /** The one whose heading says so, or else the one with the most cells that look like numbers. */
    private int column() {
        int best = -1;
        long most = 0;
        for (int column = 0; column < columns; column++) {
            int place = column;
            long looking = rows.stream()
                    .filter(row -> looksLikeNumber(cell(row, place)))
                    .count();
            if (looking > 0 && HEADERS.contains(cell(rows.get(0), column).toLowerCase(Locale.ROOT))) {
                return column;
            }
            if (looking > most) {
                best = column;
                most = looking;
            }
        }
        if (best < 0) {
            throw fault(ErrorCode.TABLE_WITHOUT_NUMBERS);
        }
        return best;
    }

    RegistryException fault(ErrorCode code) {
        return new RegistryException(Problem.at(field, code));
    }

    private RegistryException tooMany() {
        return new RegistryException(Problem.at(field, ErrorCode.NUMBERS_TOO_MANY, Map.of("max", MOST_NUMBERS)));
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String cut(String cell) {
        String text = cell.replaceAll("[\\s\\p{Cc}\\p{Cf}\u00A0]+", " ").strip();
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    private static boolean looksLikeNumber(String cell) {
        String digits = cell.replaceAll("[ \\p{Pd}]", "");
        return digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }
}

package kz.mamandar.platform.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An insert of any number of rows by one statement: the database makes ready for the table once instead of for each row.
 *
 * @param into {@code insert into} with table and columns
 * @param row the parameters of a row, in brackets
 */
public record Insert(String into, String row) {

    public String of(int rows) {
        return into + " values " + String.join(", ", Collections.nCopies(rows, row));
    }

    /** The parameters of rows, one after the other. */
    public static List<Object> parameters(List<? extends List<?>> rows) {
        List<Object> all = new ArrayList<>();
        rows.forEach(all::addAll);
        return all;
    }
}

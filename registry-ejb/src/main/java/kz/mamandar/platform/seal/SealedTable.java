package kz.mamandar.platform.seal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An append-only table with {@code at} and {@code id}, which is given after the number of the transaction, and the table of its seals.
 *
 * @param version stands first in the bytes that are hashed; another one whenever the columns change
 * @param columns what is hashed besides id and time, in this order
 */
public record SealedTable(String table, String seals, String version, List<Column> columns) {

    public SealedTable {
        columns = List.copyOf(columns);
    }

    /** A column and how its value is read as text. */
    public record Column(String name, String expression) {

        public static Column text(String name) {
            return new Column(name, "e." + name);
        }

        /** A number or JSON, as PostgreSQL prints it. */
        public static Column printed(String name) {
            return new Column(name, "e." + name + "::text");
        }

        public static Column hex(String name) {
            return new Column(name, "encode(e." + name + ", 'hex')");
        }
    }

    /** The sequence of its ids. */
    String sequence() {
        return table + "_evidence_seq";
    }

    /** What a query must select from the table, named {@code e}, for {@link RowHash}. */
    String selected() {
        return columns.stream()
                .map(column -> column.expression() + " as " + column.name())
                .collect(Collectors.joining(", ", "e.id, e.at, ", ""));
    }
}

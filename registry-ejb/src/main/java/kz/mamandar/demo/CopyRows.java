package kz.mamandar.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows for one table, gathered in the text format of COPY and sent at once. */
final class CopyRows {

    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    CopyRows(String table, String columns) {
        copy = "copy " + table + " (" + columns + ") from stdin";
    }

    /**
     * Adds a row. A missing value is null, a list stands for several values in a row, everything else is taken as PostgreSQL
     * reads its {@code toString}.
     */
    void add(Object... values) {
        addAll(Arrays.asList(values));
        rows.setCharAt(rows.length() - 1, '\n');
    }

    private void addAll(List<?> values) {
        for (Object value : values) {
            if (value instanceof List<?> several) {
                addAll(several);
            } else {
                append(value);
                rows.append('\t');
            }
        }
    }

    private void append(Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    void send(Connection connection) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException e) {
            throw new SQLException("the rows cannot be read back", e);
        }
    }
}

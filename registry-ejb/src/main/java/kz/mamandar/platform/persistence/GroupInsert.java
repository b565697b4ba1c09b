package kz.mamandar.platform.persistence;

import java.util.Arrays;
import java.util.List;

/** Runs an insert in the transaction of the caller or, where it has none, together with those of others ({@link GroupWriter}). */
public final class GroupInsert {

    private final Jdbc jdbc;
    private final String sql;
    private final GroupWriter<List<?>, Integer> together;

    public GroupInsert(Jdbc jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.together = new GroupWriter<>(
                rows -> Arrays.stream(jdbc.updateAll(sql, rows)).boxed().toList());
    }

    /** @param row the parameters of the statement */
    public void insert(List<?> row) {
        if (jdbc.isInTransaction()) {
            jdbc.update(sql, row);
        } else {
            together.write(row);
        }
    }
}

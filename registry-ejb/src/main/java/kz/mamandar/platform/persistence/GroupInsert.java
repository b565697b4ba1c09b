package kz.mamandar.platform.persistence;

import java.util.Collections;
import java.util.List;

/** Inserts a row in the transaction of the caller or, where it has none, together with those of others ({@link GroupWriter}). */
public final class GroupInsert {

    private final Jdbc jdbc;
    private final Insert insert;
    private final GroupWriter<List<?>, Boolean> together;

    public GroupInsert(Jdbc jdbc, Insert insert) {
        this.jdbc = jdbc;
        this.insert = insert;
        this.together = new GroupWriter<>(this::insertAll);
    }

    /** @param row the parameters of the row */
    public void insert(List<?> row) {
        if (jdbc.isInTransaction()) {
            insertAll(List.of(row));
        } else {
            together.write(row);
        }
    }

    private List<Boolean> insertAll(List<List<?>> rows) {
        jdbc.update(insert.of(rows.size()), Insert.parameters(rows));
        return Collections.nCopies(rows.size(), true);
    }
}

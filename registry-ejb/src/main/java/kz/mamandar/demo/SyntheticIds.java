package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers taken from a sequence of the schema before they are used, so that nobody else ever gets them. */
final class SyntheticIds {

    private final long[] taken;
    private final int block;
    private int used;

    private SyntheticIds(long[] taken, int block) {
        this.taken = taken;
        this.block = block;
    }

    /** Ids of entities: each value of the sequence stands for itself and the 49 before it. */
    static SyntheticIds ofEntities(Connection connection, int count) throws SQLException {
        int block = 50;
        return new SyntheticIds(take(connection, "entity_seq", (count + block - 1) / block), block);
    }

    static SyntheticIds of(Connection connection, String sequence, int count) throws SQLException {
        return new SyntheticIds(take(connection, sequence, count), 1);
    }

    private static long[] take(Connection connection, String sequence, int count) throws SQLException {
        long[] values = new long[count];
        try (PreparedStatement statement =
                connection.prepareStatement("select nextval(cast(? as regclass)) from generate_series(1, ?)")) {
            statement.setString(1, sequence);
            statement.setInt(2, count);
            try (ResultSet row = statement.executeQuery()) {
                for (int i = 0; row.next(); i++) {
                    values[i] = row.getLong(1);
                }
            }
        }
        return values;
    }

    long next() {
        long id = taken[used / block] - (block - 1) + used % block;
        used++;
        return id;
    }
}

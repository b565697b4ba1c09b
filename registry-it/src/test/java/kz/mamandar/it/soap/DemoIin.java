package kz.mamandar.it.soap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kz.mamandar.it.testing.Registry;

/** Personal numbers of the demonstration. They are shown nowhere, so they come from the database. */
final class DemoIin {

    /** Well formed, of a birth year to come, given to nobody in the demonstration. */
    static final String OF_NOBODY = "890101699902";

    private DemoIin() {}

    static String registered(Registry registry) {
        try (Connection connection = registry.product().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select iin from specialist where status = 'ACTIVE' order by id limit 1")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

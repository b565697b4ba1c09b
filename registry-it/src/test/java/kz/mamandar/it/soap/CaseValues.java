package kz.mamandar.it.soap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import kz.mamandar.it.testing.Registry;

/** Values for the places of the table of cases that only the data at hand can fill. */
final class CaseValues {

    private final DataSource database;

    CaseValues(Registry registry) {
        database = registry.product().database();
    }

    /** A public entry that stands, its person, and an application that was sent. */
    String fill(String table) {
        String entry = "from specialist s join publication p on p.specialist_id = s.id where s.status = 'ACTIVE'"
                + " and not exists (select 1 from specialist o where o.iin = s.iin and o.id <> s.id)"
                + " and s.registered_on <= (now() at time zone 'Asia/Almaty')::date order by s.id limit 1";
        return table.replace("${number}", value("select s.registry_number " + entry))
                .replace("${iin}", value("select s.iin " + entry))
                .replace("${nobody}", DemoIin.OF_NOBODY)
                .replace(
                        "${application}",
                        value("select number from application where submitted_at is not null order by id limit 1"))
                .replace("${today}", LocalDate.now(ZoneId.of("Asia/Almaty")).toString());
    }

    private String value(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

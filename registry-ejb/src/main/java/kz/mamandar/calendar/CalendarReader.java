package kz.mamandar.calendar;

import javax.sql.DataSource;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.calendar.WorkingCalendar;

/** Reads the working calendar outside a container, for the operator's commands. */
public final class CalendarReader {

    private CalendarReader() {}

    public static WorkingCalendar read(DataSource dataSource) {
        return new CalendarRepository(new Jdbc(dataSource)).load();
    }
}

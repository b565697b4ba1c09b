package kz.mamandar.calendar;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.DueDate;

/** The working calendar kept in the database and the due date that follows from it. */
@Local
public interface CalendarService {

    /** CALENDAR_NOT_MAINTAINED beyond the last maintained year. */
    DueDate dueDate(Instant submittedAt);

    /** Working days from today to the due date; 0 = today, negative = overdue. */
    int daysLeft(LocalDate dueOn);

    /** The same for many dates, with the calendar read once. */
    ToIntFunction<LocalDate> daysLeftCounter();

    /** Counts the working days after the first day up to and with the second, with the calendar read once. */
    ToIntBiFunction<LocalDate, LocalDate> workingDaysCounter();

    /** Every day of the year with its reason. */
    List<CalendarDay> year(int year);

    /** Maintained years, first to last. */
    List<Integer> years();
}

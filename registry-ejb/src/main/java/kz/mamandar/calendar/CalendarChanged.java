package kz.mamandar.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days of the working calendar are other than they were; terms follow in the same transaction.
 *
 * @param act what the change rests on
 */
public record CalendarChanged(Set<LocalDate> days, String act) {

    public CalendarChanged {
        days = Set.copyOf(days);
    }
}

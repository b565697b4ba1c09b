package kz.mamandar.rules.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** When an application counts as accepted and until when it must be decided, with every day in between. */
public record DueDate(LocalDateTime submitted, LocalDate acceptedOn, LocalDate dueOn, List<CountedDay> days) {

    public DueDate {
        days = List.copyOf(days);
    }
}

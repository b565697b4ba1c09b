package kz.mamandar.rules.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** A day with the reason why it is working or off. */
public record CalendarDay(
        LocalDate date, boolean working, DayReason reason, Optional<Holiday> holiday, Optional<String> act) {}

package kz.mamandar.rules.calendar;

import java.time.LocalDate;

/** A day that an act moved. */
public record CalendarOverride(LocalDate date, DayKind kind, String act) {}

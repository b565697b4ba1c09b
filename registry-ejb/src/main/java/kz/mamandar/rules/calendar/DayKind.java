package kz.mamandar.rules.calendar;

/** What an act of the authority makes of a day. */
public enum DayKind {
    OFF,
    WORK
}

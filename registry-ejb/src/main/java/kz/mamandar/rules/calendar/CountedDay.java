package kz.mamandar.rules.calendar;

/** A day on the way to the due date: the day of acceptance, one of the counted working days, or a skipped day off. */
public record CountedDay(CalendarDay day, Role role, int number) {

    /** What the day is in the count. */
    public enum Role {
        BEFORE_ACCEPTANCE,
        ACCEPTANCE,
        COUNTED,
        SKIPPED
    }
}

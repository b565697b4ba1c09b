package kz.mamandar.rules.calendar;

/** Why a day is working or off. */
public enum DayReason {
    WORKING_DAY,
    WEEKEND,
    HOLIDAY,
    TRANSFERRED_HOLIDAY,
    MOVED_DAY_OFF,
    MOVED_WORKING_DAY
}

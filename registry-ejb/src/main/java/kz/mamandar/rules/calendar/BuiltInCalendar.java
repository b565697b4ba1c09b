package kz.mamandar.rules.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The calendar as it is delivered, for use without a database; the database starts with the same rows. */
public final class BuiltInCalendar {

    public static final int FIRST_YEAR = 2025;
    public static final int LAST_YEAR = 2027;
    public static final Set<LocalDate> KURBAN_AIT =
            Set.of(LocalDate.of(2025, 6, 6), LocalDate.of(2026, 5, 27), LocalDate.of(2027, 5, 16));
    private static final String ACT_2025 = "adilet G24G0000436";
    public static final List<CalendarOverride> OVERRIDES = List.of(
            new CalendarOverride(LocalDate.of(2025, 1, 3), DayKind.OFF, ACT_2025),
            new CalendarOverride(LocalDate.of(2025, 1, 5), DayKind.WORK, ACT_2025));

    private BuiltInCalendar() {}

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(OVERRIDES, KURBAN_AIT, FIRST_YEAR, LAST_YEAR);
    }
}

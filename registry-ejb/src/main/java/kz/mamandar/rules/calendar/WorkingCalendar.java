package kz.mamandar.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.mamandar.rules.LegalBasis;

/**
 * Working days and days off: a five-day week, holidays with their transfer, and the days that acts moved. It answers for the
 * maintained years only.
 */
@LegalBasis("Law No. 267 of 13.12.2001, art. 5; Labour Code, arts 84, 85(3)")
public final class WorkingCalendar {

    private final int firstYear;
    private final int lastYear;
    private final Map<LocalDate, CalendarOverride> overrides = new HashMap<>();
    private final Map<LocalDate, Holiday> holidays = new TreeMap<>();
    private final Map<LocalDate, Holiday> transferred = new HashMap<>();

    public WorkingCalendar(
            Collection<CalendarOverride> overrides, Set<LocalDate> kurbanAit, int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        overrides.forEach(row -> this.overrides.put(row.date(), row));
        for (int year = firstYear; year <= lastYear; year++) {
            for (Holiday holiday : Holiday.values()) {
                holiday.in(year).forEach(date -> holidays.put(date, holiday));
            }
        }
        kurbanAit.forEach(date -> holidays.putIfAbsent(date, Holiday.KURBAN_AIT));
        transferWeekendHolidays();
    }

    /** The next working day after the holiday is off; several days follow each other in a chain. */
    private void transferWeekendHolidays() {
        holidays.forEach((date, holiday) -> {
            if (holiday.isTransferred() && isWeekend(date)) {
                LocalDate next = date.plusDays(1);
                while (isWeekend(next) || holidays.containsKey(next) || transferred.containsKey(next)) {
                    next = next.plusDays(1);
                }
                transferred.put(next, holiday);
            }
        });
    }

    public CalendarDay day(LocalDate date) {
        if (date.getYear() < firstYear || date.getYear() > lastYear) {
            throw new CalendarNotMaintained(date.getYear());
        }
        CalendarOverride override = overrides.get(date);
        if (override != null) {
            boolean works = override.kind() == DayKind.WORK;
            DayReason reason = works ? DayReason.MOVED_WORKING_DAY : DayReason.MOVED_DAY_OFF;
            return new CalendarDay(date, works, reason, Optional.empty(), Optional.of(override.act()));
        }
        if (holidays.containsKey(date)) {
            return off(date, DayReason.HOLIDAY, holidays.get(date));
        }
        if (transferred.containsKey(date)) {
            return off(date, DayReason.TRANSFERRED_HOLIDAY, transferred.get(date));
        }
        return isWeekend(date)
                ? off(date, DayReason.WEEKEND, null)
                : new CalendarDay(date, true, DayReason.WORKING_DAY, Optional.empty(), Optional.empty());
    }

    private static CalendarDay off(LocalDate date, DayReason reason, Holiday holiday) {
        return new CalendarDay(date, false, reason, Optional.ofNullable(holiday), Optional.empty());
    }

    public boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    /** The first working day after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            count += isWorking(date) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

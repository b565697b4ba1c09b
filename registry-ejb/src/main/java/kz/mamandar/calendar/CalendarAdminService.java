package kz.mamandar.calendar;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.rules.calendar.CalendarOverride;
import kz.mamandar.rules.calendar.DayKind;

/**
 * Upkeep of the working calendar. Each change moves the terms of open applications in the same transaction, and whoever
 * waits for a decision is told.
 */
@Local
public interface CalendarAdminService {

    /** Days of the year that acts moved. */
    List<CalendarOverride> overrides(int year);

    /** The day of Kurban Ait in the year, once it is known. */
    Optional<LocalDate> kurbanAit(int year);

    /** Makes the day off or working by an act. FIELD_REQUIRED, FIELD_TOO_LONG, CALENDAR_NOT_MAINTAINED. */
    void setOverride(SetOverride command);

    /** The day is again what the law makes of it. NOT_FOUND. */
    void removeOverride(LocalDate date);

    /** Takes up the year after the last maintained one, with its day of Kurban Ait. FIELD_REQUIRED, FIELD_INVALID. */
    void maintainNextYear(LocalDate kurbanAit);

    /** Corrects the day of Kurban Ait of a maintained year, which is an estimate until it is announced. */
    void moveKurbanAit(LocalDate kurbanAit);

    record SetOverride(LocalDate date, DayKind kind, String act) {}
}

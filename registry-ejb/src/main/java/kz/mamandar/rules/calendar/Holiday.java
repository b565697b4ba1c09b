package kz.mamandar.rules.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.rules.LegalBasis;

/** National and state holidays, and the two days off of the Labour Code that are never transferred. */
@LegalBasis("Law No. 267 of 13.12.2001, arts 2, 3, 5; Labour Code, art. 84")
public enum Holiday {
    NEW_YEAR(true, MonthDay.of(1, 1), MonthDay.of(1, 2)),
    ORTHODOX_CHRISTMAS(false, MonthDay.of(1, 7)),
    WOMENS_DAY(true, MonthDay.of(3, 8)),
    NAURYZ(true, MonthDay.of(3, 21), MonthDay.of(3, 22), MonthDay.of(3, 23)),
    UNITY_DAY(true, MonthDay.of(5, 1)),
    DEFENDER_DAY(true, MonthDay.of(5, 7)),
    VICTORY_DAY(true, MonthDay.of(5, 9)),
    KURBAN_AIT(false),
    CAPITAL_DAY(true, MonthDay.of(7, 6)),
    CONSTITUTION_DAY(true) {
        /** 30 August until 2025; none in 2026, when the new Constitution was adopted; 15 March from 2027. */
        @Override
        List<LocalDate> in(int year) {
            if (year == 2026) {
                return List.of();
            }
            return List.of(year < 2026 ? LocalDate.of(year, 8, 30) : LocalDate.of(year, 3, 15));
        }
    },
    REPUBLIC_DAY(true, MonthDay.of(10, 25)),
    INDEPENDENCE_DAY(true, MonthDay.of(12, 16));

    private final boolean transferred;
    private final List<MonthDay> days;

    Holiday(boolean transferred, MonthDay... days) {
        this.transferred = transferred;
        this.days = List.of(days);
    }

    /** Whether a day of it that falls on a weekend moves to the next working day. */
    boolean isTransferred() {
        return transferred;
    }

    List<LocalDate> in(int year) {
        List<LocalDate> dates = new ArrayList<>();
        days.forEach(day -> dates.add(day.atYear(year)));
        return dates;
    }
}

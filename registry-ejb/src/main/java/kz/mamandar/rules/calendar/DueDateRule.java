package kz.mamandar.rules.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.calendar.CountedDay.Role;

/**
 * Five working days after the day of acceptance. What arrives on a day off or at or after the closing time is accepted on the
 * next working day.
 */
@LegalBasis("Order 21, para 9; Administrative Procedural Code, art. 64(3)")
public record DueDateRule(WorkingCalendar calendar, LocalTime closingTime) {

    private static final int TERM = 5;

    public DueDate dueDate(LocalDateTime submitted) {
        List<CountedDay> days = new ArrayList<>();
        LocalDate acceptedOn = acceptedOn(submitted);
        for (LocalDate date = submitted.toLocalDate(); date.isBefore(acceptedOn); date = date.plusDays(1)) {
            days.add(new CountedDay(calendar.day(date), Role.BEFORE_ACCEPTANCE, 0));
        }
        days.add(new CountedDay(calendar.day(acceptedOn), Role.ACCEPTANCE, 0));
        LocalDate date = acceptedOn;
        int counted = 0;
        while (counted < TERM) {
            date = date.plusDays(1);
            CalendarDay day = calendar.day(date);
            counted += day.working() ? 1 : 0;
            days.add(new CountedDay(day, day.working() ? Role.COUNTED : Role.SKIPPED, day.working() ? counted : 0));
        }
        return new DueDate(submitted, acceptedOn, date, days);
    }

    private LocalDate acceptedOn(LocalDateTime submitted) {
        LocalDate day = submitted.toLocalDate();
        boolean inTime = submitted.toLocalTime().isBefore(closingTime);
        return inTime && calendar.isWorking(day) ? day : calendar.nextWorkingDay(day);
    }
}

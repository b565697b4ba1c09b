package kz.mamandar.calendar;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.CalendarNotMaintained;
import kz.mamandar.rules.calendar.DueDate;
import kz.mamandar.rules.calendar.DueDateRule;
import kz.mamandar.rules.calendar.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CalendarServiceBean implements CalendarService {

    @Inject
    private CalendarRepository calendars;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "registry.closing.time", defaultValue = "18:30")
    private LocalTime closingTime;

    @Override
    @OpenToAll
    public DueDate dueDate(Instant submittedAt) {
        try {
            return new DueDateRule(calendars.load(), closingTime)
                    .dueDate(submittedAt.atZone(RegistryClock.ZONE).toLocalDateTime());
        } catch (CalendarNotMaintained beyond) {
            throw new RegistryException(ErrorCode.CALENDAR_NOT_MAINTAINED);
        }
    }

    @Override
    @OpenToAll
    public int daysLeft(LocalDate dueOn) {
        return daysLeftCounter().applyAsInt(dueOn);
    }

    @Override
    @OpenToAll
    public ToIntFunction<LocalDate> daysLeftCounter() {
        WorkingCalendar calendar = calendars.load();
        LocalDate today = LocalDate.now(clock);
        return dueOn -> {
            try {
                return calendar.workingDaysBetween(today, dueOn);
            } catch (CalendarNotMaintained beyond) {
                throw new RegistryException(ErrorCode.CALENDAR_NOT_MAINTAINED);
            }
        };
    }

    @Override
    @OpenToAll
    public ToIntBiFunction<LocalDate, LocalDate> workingDaysCounter() {
        return calendars.load()::workingDaysBetween;
    }

    @Override
    @OpenToAll
    public List<CalendarDay> year(int year) {
        if (!years().contains(year)) {
            throw new RegistryException(ErrorCode.CALENDAR_NOT_MAINTAINED);
        }
        WorkingCalendar calendar = calendars.load();
        LocalDate first = LocalDate.of(year, 1, 1);
        return IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .map(calendar::day)
                .toList();
    }

    @Override
    @OpenToAll
    public List<Integer> years() {
        return calendars.years();
    }
}

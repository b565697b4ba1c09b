package kz.mamandar.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.calendar.CalendarOverride;

@Stateless
@Guarded
public class CalendarAdminServiceBean implements CalendarAdminService {

    private static final int ACT = 300;
    private static final String KURBAN_AIT = "Kurban Ait";

    @Inject
    CalendarRepository calendars;

    @Inject
    Event<CalendarChanged> changed;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.SYSADMIN, Role.AUDITOR, Role.MINISTRY})
    public List<CalendarOverride> overrides(int year) {
        return calendars.overrides().stream()
                .filter(override -> override.date().getYear() == year)
                .toList();
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.SYSADMIN, Role.AUDITOR, Role.MINISTRY})
    public Optional<LocalDate> kurbanAit(int year) {
        return calendars.kurbanAit().stream()
                .filter(date -> date.getYear() == year)
                .findFirst();
    }

    @Override
    @AllowedTo({Role.SUPERVISOR, Role.SYSADMIN})
    public void setOverride(SetOverride command) {
        Problems problems = new Problems();
        if (command.date() == null) {
            problems.add("date", ErrorCode.FIELD_REQUIRED);
        }
        if (command.kind() == null) {
            problems.add("kind", ErrorCode.FIELD_REQUIRED);
        }
        String act = problems.text("act", command.act(), ACT);
        problems.throwIfAny();
        requireMaintained(command.date());
        calendars.putOverride(new CalendarOverride(command.date(), command.kind(), act));
        tell(Set.of(command.date()), act, command.kind().name());
    }

    @Override
    @AllowedTo({Role.SUPERVISOR, Role.SYSADMIN})
    public void removeOverride(LocalDate date) {
        CalendarOverride known = calendars.overrides().stream()
                .filter(override -> override.date().equals(date))
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        calendars.removeOverride(date);
        tell(Set.of(date), known.act(), "REMOVED");
    }

    @Override
    @AllowedTo({Role.SUPERVISOR, Role.SYSADMIN})
    public void maintainNextYear(LocalDate kurbanAit) {
        List<Integer> years = calendars.years();
        int next = years.get(years.size() - 1) + 1;
        requireIn(kurbanAit, next);
        calendars.addYear(next, kurbanAit);
        audit.record(AuditAction.CALENDAR_CHANGED, "calendar", String.valueOf(next), Map.of("change", "YEAR_ADDED"));
    }

    @Override
    @AllowedTo({Role.SUPERVISOR, Role.SYSADMIN})
    public void moveKurbanAit(LocalDate kurbanAit) {
        if (kurbanAit == null) {
            throw new RegistryException(Problem.at("kurbanAit", ErrorCode.FIELD_REQUIRED));
        }
        requireMaintained(kurbanAit);
        Set<LocalDate> days = new HashSet<>(Set.of(kurbanAit));
        kurbanAit(kurbanAit.getYear()).ifPresent(days::add);
        calendars.replaceKurbanAit(kurbanAit);
        tell(days, KURBAN_AIT, "MOVED");
    }

    private void requireMaintained(LocalDate date) {
        if (!calendars.years().contains(date.getYear())) {
            throw new RegistryException(ErrorCode.CALENDAR_NOT_MAINTAINED);
        }
    }

    private static void requireIn(LocalDate date, int year) {
        if (date == null) {
            throw new RegistryException(Problem.at("kurbanAit", ErrorCode.FIELD_REQUIRED));
        }
        if (date.getYear() != year) {
            throw new RegistryException(
                    Problem.at("kurbanAit", ErrorCode.YEAR_OUT_OF_RANGE, Map.of("from", year, "to", year)));
        }
    }

    private void tell(Set<LocalDate> days, String act, String change) {
        days.forEach(day -> audit.record(
                AuditAction.CALENDAR_CHANGED, "calendar", day.toString(), Map.of("change", change, "act", act)));
        changed.fire(new CalendarChanged(days, act));
    }
}

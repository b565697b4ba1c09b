package kz.mamandar.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.calendar.CalendarOverride;
import kz.mamandar.rules.calendar.DayKind;
import kz.mamandar.rules.calendar.WorkingCalendar;

/** The calendar rows as the administrator keeps them. */
@ApplicationScoped
class CalendarRepository {

    private static final String EVERYTHING =
            """
            select 'YEAR' as kind, make_date(year, 1, 1) as date, null as act from calendar_year
            union all select kind, date, act from calendar_override
            union all select holiday, date, null from calendar_moving_holiday""";

    private final Jdbc jdbc;

    /** For the container, which makes a proxy of the class. */
    CalendarRepository() {
        this(null);
    }

    @Inject
    CalendarRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In one question: the queue asks it for every page. */
    WorkingCalendar load() {
        TreeSet<Integer> years = new TreeSet<>();
        Set<LocalDate> kurbanAit = new HashSet<>();
        List<CalendarOverride> overrides = new ArrayList<>();
        jdbc.list(EVERYTHING, List.of(), Row::of).forEach(row -> {
            switch (row.kind) {
                case "YEAR" -> years.add(row.date.getYear());
                case "KURBAN_AIT" -> kurbanAit.add(row.date);
                default -> overrides.add(new CalendarOverride(row.date, DayKind.valueOf(row.kind), row.act));
            }
        });
        return new WorkingCalendar(overrides, kurbanAit, years.first(), years.last());
    }

    private record Row(String kind, LocalDate date, String act) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("kind"), row.getObject("date", LocalDate.class), row.getString("act"));
        }
    }

    List<Integer> years() {
        return jdbc.list("select year from calendar_year order by year", List.of(), row -> row.getInt("year"));
    }

    List<CalendarOverride> overrides() {
        return jdbc.list(
                "select date, kind, act from calendar_override order by date",
                List.of(),
                row -> new CalendarOverride(
                        row.getObject("date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("act")));
    }

    Set<LocalDate> kurbanAit() {
        return jdbc
                .list(
                        "select date from calendar_moving_holiday where holiday = 'KURBAN_AIT'",
                        List.of(),
                        row -> row.getObject("date", LocalDate.class))
                .stream()
                .collect(Collectors.toSet());
    }

    void putOverride(CalendarOverride override) {
        jdbc.update(
                "insert into calendar_override (date, kind, act) values (?, ?, ?)"
                        + " on conflict (date) do update set kind = excluded.kind, act = excluded.act",
                List.of(override.date(), override.kind().name(), override.act()));
    }

    void removeOverride(LocalDate date) {
        jdbc.update("delete from calendar_override where date = ?", List.of(date));
    }

    void addYear(int year, LocalDate kurbanAit) {
        jdbc.update("insert into calendar_year (year) values (?) on conflict do nothing", List.of(year));
        replaceKurbanAit(kurbanAit);
    }

    /** The year has one day of Kurban Ait. */
    void replaceKurbanAit(LocalDate date) {
        jdbc.update(
                "delete from calendar_moving_holiday where holiday = 'KURBAN_AIT' and extract(year from date) = ?",
                List.of(date.getYear()));
        jdbc.update("insert into calendar_moving_holiday (date, holiday) values (?, 'KURBAN_AIT')", List.of(date));
    }
}

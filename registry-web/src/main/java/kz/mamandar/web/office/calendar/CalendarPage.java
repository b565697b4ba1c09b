package kz.mamandar.web.office.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.DayReason;
import kz.mamandar.web.platform.text.Texts;

/** A year of the working calendar, each day off with its reason. */
@Named("officeCalendarPage")
@RequestScoped
public class CalendarPage {

    @Inject
    private CalendarService calendar;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private List<Integer> years;
    private int year;
    private List<CalendarDay> days;

    @PostConstruct
    void load() {
        years = calendar.years();
        int thisYear = LocalDate.now(clock).getYear();
        String wanted = Optional.ofNullable(request.getParameter("year")).orElse("");
        year = years.stream()
                .filter(known -> String.valueOf(known).equals(wanted))
                .findFirst()
                .orElse(years.contains(thisYear) ? thisYear : years.get(years.size() - 1));
        days = calendar.year(year);
    }

    public List<Integer> getYears() {
        return years;
    }

    public int getYear() {
        return year;
    }

    /** The year that can be taken up next. */
    public int getNextYear() {
        return years.get(years.size() - 1) + 1;
    }

    /** Whether terms will soon be needed in a year that is not there. */
    public boolean isNextYearMissing() {
        return !years.contains(LocalDate.now(clock).getYear() + 1);
    }

    public long getWorkingDays() {
        return days.stream().filter(CalendarDay::working).count();
    }

    public List<String> getWeekdays() {
        return grid().weekdays();
    }

    public List<MonthGrid.Month> getMonths() {
        return grid().months(days);
    }

    /** Days that are not simply a weekday or a weekend. */
    public List<CalendarDay> getSpecialDays() {
        return days.stream()
                .filter(day -> day.reason() != DayReason.WORKING_DAY && day.reason() != DayReason.WEEKEND)
                .toList();
    }

    public String reason(CalendarDay day) {
        return grid().reason(day);
    }

    private MonthGrid grid() {
        return new MonthGrid(texts, LocalDate.now(clock));
    }
}

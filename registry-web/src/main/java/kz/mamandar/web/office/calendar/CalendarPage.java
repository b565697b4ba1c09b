package kz.mamandar.web.office.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.DayReason;
import kz.mamandar.web.platform.text.Texts;

/** A year of the working calendar, each day off with its reason. */
@Named("officeCalendarPage")
@RequestScoped
public class CalendarPage {

    private static final int DAYS_OF_WEEK = 7;

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

    /** @param day null for the places before the first and after the last day of the month */
    public record Cell(CalendarDay day, String kind, String reason, boolean today) {}

    public record Month(String name, List<List<Cell>> weeks) {}

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
        String[] names = symbols().getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
        return IntStream.range(0, DAYS_OF_WEEK)
                .mapToObj(i -> names[2 + i > DAYS_OF_WEEK ? 1 : 2 + i])
                .toList();
    }

    public List<Month> getMonths() {
        String[] names = symbols().getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        Map<Integer, List<CalendarDay>> byMonth = days.stream()
                .collect(Collectors.groupingBy(day -> day.date().getMonthValue(), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> new Month(texts.sentence(names[month.getKey() - 1]), weeks(month.getValue())))
                .toList();
    }

    /** Days that are not simply a weekday or a weekend. */
    public List<CalendarDay> getSpecialDays() {
        return days.stream()
                .filter(day -> day.reason() != DayReason.WORKING_DAY && day.reason() != DayReason.WEEKEND)
                .toList();
    }

    public String reason(CalendarDay day) {
        return texts.of(day.reason())
                + day.holiday().map(holiday -> ": " + texts.of(holiday)).orElse("")
                + day.act().map(act -> ": " + act).orElse("");
    }

    private List<List<Cell>> weeks(List<CalendarDay> month) {
        List<List<Cell>> weeks = new ArrayList<>();
        List<Cell> week = new ArrayList<>();
        int before = month.get(0).date().getDayOfWeek().getValue() - 1;
        IntStream.range(0, before).forEach(i -> week.add(new Cell(null, "none", "", false)));
        List<Cell> open = week;
        for (CalendarDay day : month) {
            open.add(cell(day));
            if (open.size() == DAYS_OF_WEEK) {
                weeks.add(open);
                open = new ArrayList<>();
            }
        }
        while (!open.isEmpty() && open.size() < DAYS_OF_WEEK) {
            open.add(new Cell(null, "none", "", false));
        }
        if (!open.isEmpty()) {
            weeks.add(open);
        }
        return weeks;
    }

    private Cell cell(CalendarDay day) {
        String kind =
                switch (day.reason()) {
                    case WORKING_DAY -> "work";
                    case WEEKEND -> "weekend";
                    case HOLIDAY, TRANSFERRED_HOLIDAY -> "holiday";
                    case MOVED_DAY_OFF, MOVED_WORKING_DAY -> "moved";
                };
        boolean plain = day.reason() == DayReason.WORKING_DAY;
        return new Cell(day, kind, plain ? "" : reason(day), day.date().equals(LocalDate.now(clock)));
    }

    private DateFormatSymbols symbols() {
        return DateFormatSymbols.getInstance(ULocale.forLocale(texts.language().locale()));
    }
}

package kz.mamandar.web.office.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mamandar.rules.calendar.CalendarDay;
import kz.mamandar.rules.calendar.DayReason;
import kz.mamandar.web.platform.text.Texts;

/** Lays the days of a year out in months and weeks that begin on Monday. */
public final class MonthGrid {

    private static final int DAYS_OF_WEEK = 7;
    private static final Cell EMPTY = new Cell(null, "none", "", false);

    private final Texts texts;
    private final LocalDate today;

    MonthGrid(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /** @param day null for the places before the first and after the last day of the month */
    public record Cell(CalendarDay day, String kind, String reason, boolean today) {}

    public record Month(String name, List<List<Cell>> weeks) {}

    List<String> weekdays() {
        String[] names = symbols().getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
        return IntStream.range(0, DAYS_OF_WEEK)
                .mapToObj(i -> names[2 + i > DAYS_OF_WEEK ? 1 : 2 + i])
                .toList();
    }

    List<Month> months(List<CalendarDay> days) {
        String[] names = symbols().getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        Map<Integer, List<CalendarDay>> byMonth = days.stream()
                .collect(Collectors.groupingBy(day -> day.date().getMonthValue(), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> new Month(texts.sentence(names[month.getKey() - 1]), weeks(month.getValue())))
                .toList();
    }

    String reason(CalendarDay day) {
        return texts.of(day.reason())
                + day.holiday().map(holiday -> ": " + texts.of(holiday)).orElse("")
                + day.act().map(act -> ": " + act).orElse("");
    }

    private List<List<Cell>> weeks(List<CalendarDay> month) {
        List<Cell> cells = new ArrayList<>();
        int before = month.get(0).date().getDayOfWeek().getValue() - 1;
        IntStream.range(0, before).forEach(i -> cells.add(EMPTY));
        month.forEach(day -> cells.add(cell(day)));
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(EMPTY);
        }
        return IntStream.range(0, cells.size() / DAYS_OF_WEEK)
                .mapToObj(week -> cells.subList(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK))
                .toList();
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
        return new Cell(day, kind, plain ? "" : reason(day), day.date().equals(today));
    }

    private DateFormatSymbols symbols() {
        return DateFormatSymbols.getInstance(ULocale.forLocale(texts.language().locale()));
    }
}

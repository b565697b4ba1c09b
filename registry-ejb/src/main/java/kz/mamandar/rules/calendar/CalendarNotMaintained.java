package kz.mamandar.rules.calendar;

/** The calendar of the year was not entered yet, so no term can be computed in it. */
public class CalendarNotMaintained extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public CalendarNotMaintained(int year) {
        super("the working calendar of " + year + " is not maintained");
        this.year = year;
    }

    public int year() {
        return year;
    }
}

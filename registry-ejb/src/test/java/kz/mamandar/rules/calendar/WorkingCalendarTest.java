package kz.mamandar.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar builtIn = BuiltInCalendar.calendar();

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2025, 246", "2026, 247", "2027, 247"})
    void the_year_has_as_many_working_days_as_the_official_balance_says(int year, int expected) {
        assertThat(days(year).filter(builtIn::isWorking).count()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025, 01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
        "2026, 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
        "2027, 01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16"
    })
    void weekdays_off_are_exactly_these(int year, String expected) {
        assertThat(days(year)
                        .filter(date -> !isWeekend(date) && !builtIn.isWorking(date))
                        .map(date -> date.toString().substring(5)))
                .containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    }

    @Test
    void no_weekend_day_works_but_the_one_that_an_act_moved() {
        List<LocalDate> working = List.of(2025, 2026, 2027).stream()
                .flatMap(year -> days(year).filter(date -> isWeekend(date) && builtIn.isWorking(date)))
                .toList();
        assertThat(working).containsExactly(LocalDate.of(2025, 1, 5));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "2026-11-23, WORKING_DAY,",
        "2026-11-22, WEEKEND,",
        "2026-03-23, HOLIDAY, NAURYZ",
        "2026-03-24, TRANSFERRED_HOLIDAY, NAURYZ",
        "2026-03-09, TRANSFERRED_HOLIDAY, WOMENS_DAY",
        "2025-09-01, TRANSFERRED_HOLIDAY, CONSTITUTION_DAY",
        "2026-08-31, WORKING_DAY,",
        "2027-03-15, HOLIDAY, CONSTITUTION_DAY",
        "2026-03-15, WEEKEND,",
        "2026-05-27, HOLIDAY, KURBAN_AIT",
        "2027-05-16, HOLIDAY, KURBAN_AIT",
        "2025-01-03, MOVED_DAY_OFF,",
        "2025-01-05, MOVED_WORKING_DAY,",
        "2025-01-07, HOLIDAY, ORTHODOX_CHRISTMAS"
    })
    void each_day_says_why_it_is_working_or_off(LocalDate date, DayReason reason, Holiday holiday) {
        CalendarDay day = builtIn.day(date);
        assertThat(day.date()).isEqualTo(date);
        assertThat(day.reason()).isEqualTo(reason);
        assertThat(day.holiday()).isEqualTo(Optional.ofNullable(holiday));
        assertThat(day.working()).isEqualTo(reason == DayReason.WORKING_DAY || reason == DayReason.MOVED_WORKING_DAY);
        assertThat(day.act().isPresent())
                .isEqualTo(reason == DayReason.MOVED_DAY_OFF || reason == DayReason.MOVED_WORKING_DAY);
    }

    @Test
    void christmas_and_kurban_ait_on_a_weekend_are_not_transferred() {
        WorkingCalendar calendar = new WorkingCalendar(List.of(), Set.of(LocalDate.of(2029, 4, 21)), 2028, 2029);
        assertThat(LocalDate.of(2029, 1, 7).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(calendar.isWorking(LocalDate.of(2029, 1, 8))).isTrue();
        assertThat(LocalDate.of(2029, 4, 21).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(calendar.isWorking(LocalDate.of(2029, 4, 23))).isTrue();
    }

    @Test
    void holidays_that_meet_a_weekend_follow_each_other_in_a_chain() {
        WorkingCalendar calendar = new WorkingCalendar(List.of(), Set.of(), 2028, 2033);
        assertThat(offWeekdays(calendar, "2033-01-03", "2033-01-07"))
                .as("1 and 2 January 2033 are Saturday and Sunday; Christmas is a Friday")
                .containsExactly("2033-01-03", "2033-01-04", "2033-01-07");
        assertThat(offWeekdays(calendar, "2032-03-22", "2032-03-26"))
                .as("21 March 2032 is a Sunday, 22 and 23 are holidays themselves")
                .containsExactly("2032-03-22", "2032-03-23", "2032-03-24");
    }

    @Test
    void a_transferred_day_passes_over_a_kurban_ait_in_its_way() {
        WorkingCalendar calendar = new WorkingCalendar(List.of(), Set.of(LocalDate.of(2026, 3, 24)), 2026, 2026);
        assertThat(calendar.day(LocalDate.of(2026, 3, 24)).holiday()).contains(Holiday.KURBAN_AIT);
        assertThat(offWeekdays(calendar, "2026-03-23", "2026-03-27"))
                .containsExactly("2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26");
    }

    @Test
    void a_kurban_ait_on_a_state_holiday_leaves_the_state_holiday_with_its_transfer() {
        WorkingCalendar calendar = new WorkingCalendar(List.of(), Set.of(LocalDate.of(2026, 5, 9)), 2026, 2026);
        assertThat(calendar.day(LocalDate.of(2026, 5, 9)).holiday()).contains(Holiday.VICTORY_DAY);
        assertThat(calendar.isWorking(LocalDate.of(2026, 5, 11))).isFalse();
    }

    @Test
    void an_act_has_the_last_word_over_weekends_holidays_and_transfers() {
        WorkingCalendar calendar = new WorkingCalendar(
                List.of(
                        new CalendarOverride(LocalDate.of(2026, 3, 24), DayKind.WORK, "a"),
                        new CalendarOverride(LocalDate.of(2026, 5, 1), DayKind.WORK, "b"),
                        new CalendarOverride(LocalDate.of(2026, 5, 2), DayKind.WORK, "c"),
                        new CalendarOverride(LocalDate.of(2026, 5, 4), DayKind.OFF, "d")),
                Set.of(),
                2026,
                2026);
        assertThat(calendar.isWorking(LocalDate.of(2026, 3, 24))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 5, 2))).isTrue();
        assertThat(calendar.day(LocalDate.of(2026, 5, 4)).act()).contains("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2028-01-01"})
    void it_answers_for_the_maintained_years_only(LocalDate date) {
        assertThatThrownBy(() -> builtIn.day(date))
                .isInstanceOfSatisfying(
                        CalendarNotMaintained.class, e -> assertThat(e.year()).isEqualTo(date.getYear()));
    }

    @Test
    void the_first_and_the_last_maintained_day_are_answered() {
        assertThat(builtIn.isWorking(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(builtIn.isWorking(LocalDate.of(2027, 12, 31))).isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-03-20, 2026-03-20, 0",
        "2026-03-20, 2026-03-26, 1",
        "2026-03-20, 2026-04-01, 5",
        "2026-03-21, 2026-03-25, 0",
        "2026-04-01, 2026-03-20, -5",
        "2026-03-27, 2026-03-26, -1"
    })
    void working_days_between_are_counted_without_the_first_day(LocalDate from, LocalDate to, int expected) {
        assertThat(builtIn.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 2026-03-26", "2026-11-23, 2026-11-24", "2026-11-27, 2026-11-30", "2025-01-02, 2025-01-05"})
    void the_next_working_day_comes_after_the_date(LocalDate date, LocalDate next) {
        assertThat(builtIn.nextWorkingDay(date)).isEqualTo(next);
    }

    private static List<String> offWeekdays(WorkingCalendar calendar, String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(Predicate.not(calendar::isWorking))
                .map(LocalDate::toString)
                .toList();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

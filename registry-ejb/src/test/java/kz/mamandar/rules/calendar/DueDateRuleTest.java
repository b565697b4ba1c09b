package kz.mamandar.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.rules.calendar.CountedDay.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateRuleTest {

    private final WorkingCalendar calendar = BuiltInCalendar.calendar();
    private final DueDateRule rule = new DueDateRule(calendar, LocalTime.of(18, 30));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    @ParameterizedTest(name = "{0}: accepted {1}, due {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2025-01-03 | 2025-01-05 | 06.01 08.01 09.01 10.01 13.01 | 2025-01-13 | 2025-01-10
            2025-03-19 | 2025-03-19 | 20.03 26.03 27.03 28.03 31.03 | 2025-03-31 | 2025-03-31
            2025-04-30 | 2025-04-30 | 02.05 05.05 06.05 08.05 12.05 | 2025-05-12 | 2025-05-12
            2025-06-06 | 2025-06-09 | 10.06 11.06 12.06 13.06 16.06 | 2025-06-16 | 2025-06-13
            2025-12-30 | 2025-12-30 | 31.12 05.01 06.01 08.01 09.01 | 2026-01-09 | 2026-01-09
            2026-03-20 | 2026-03-20 | 26.03 27.03 30.03 31.03 01.04 | 2026-04-01 | 2026-04-01
            2026-04-30 | 2026-04-30 | 04.05 05.05 06.05 08.05 12.05 | 2026-05-12 | 2026-05-12
            2026-05-27 | 2026-05-28 | 29.05 01.06 02.06 03.06 04.06 | 2026-06-04 | 2026-06-03
            2026-10-23 | 2026-10-23 | 27.10 28.10 29.10 30.10 02.11 | 2026-11-02 | 2026-11-02
            """)
    void the_term_is_five_working_days_after_the_day_of_acceptance(
            LocalDate submitted, LocalDate accepted, String counted, LocalDate due, LocalDate literal) {
        DueDate term = rule.dueDate(submitted.atTime(10, 0));
        assertThat(term.acceptedOn()).isEqualTo(accepted);
        assertThat(term.dueOn()).isEqualTo(due);
        assertThat(days(term, Role.COUNTED)).containsExactlyElementsOf(Arrays.asList(counted.split(" ")));
        assertThat(fifthWorkingDayAfter(submitted))
                .as("counted from the day of submission, which would be earlier by what the shift gives")
                .isEqualTo(literal);
    }

    @ParameterizedTest(name = "{0}: accepted {1}, due {2}")
    @CsvSource({
        "2026-11-23T00:00, 2026-11-23, 2026-11-30",
        "2026-11-23T18:29, 2026-11-23, 2026-11-30",
        "2026-11-23T18:29:59.999999999, 2026-11-23, 2026-11-30",
        "2026-11-23T18:30, 2026-11-24, 2026-12-01",
        "2026-11-23T23:59, 2026-11-24, 2026-12-01",
        "2026-11-27T18:29, 2026-11-27, 2026-12-04",
        "2026-11-27T18:30, 2026-11-30, 2026-12-07",
        "2026-11-28T09:00, 2026-11-30, 2026-12-07",
        "2026-11-29T23:59, 2026-11-30, 2026-12-07",
        "2026-03-20T18:30, 2026-03-26, 2026-04-02",
        "2025-01-03T12:00, 2025-01-05, 2025-01-13",
        "2025-01-05T18:30, 2025-01-06, 2025-01-14"
    })
    void what_comes_after_hours_or_on_a_day_off_is_accepted_on_the_next_working_day(
            LocalDateTime submitted, LocalDate accepted, LocalDate due) {
        DueDate term = rule.dueDate(submitted);
        assertThat(term.acceptedOn()).isEqualTo(accepted);
        assertThat(term.dueOn()).isEqualTo(due);
    }

    @Test
    void the_closing_time_is_a_setting() {
        DueDateRule early = new DueDateRule(calendar, LocalTime.of(13, 0));
        assertThat(early.dueDate(LocalDateTime.parse("2026-11-23T12:59")).acceptedOn())
                .isEqualTo("2026-11-23");
        assertThat(early.dueDate(LocalDateTime.parse("2026-11-23T13:00")).acceptedOn())
                .isEqualTo("2026-11-24");
    }

    @Test
    void every_day_on_the_way_is_told_with_its_part_and_its_reason() {
        DueDate term = rule.dueDate(LocalDateTime.parse("2026-03-20T19:00"));
        assertThat(term.submitted()).isEqualTo(LocalDateTime.parse("2026-03-20T19:00"));
        assertThat(term.days().stream()
                        .map(day -> DAY.format(day.day().date()) + " " + day.role() + " " + day.number() + " "
                                + day.day().reason()
                                + day.day()
                                        .holiday()
                                        .map(holiday -> " " + holiday)
                                        .orElse(""))
                        .toList())
                .containsExactly(
                        "20.03 BEFORE_ACCEPTANCE 0 WORKING_DAY",
                        "21.03 BEFORE_ACCEPTANCE 0 HOLIDAY NAURYZ",
                        "22.03 BEFORE_ACCEPTANCE 0 HOLIDAY NAURYZ",
                        "23.03 BEFORE_ACCEPTANCE 0 HOLIDAY NAURYZ",
                        "24.03 BEFORE_ACCEPTANCE 0 TRANSFERRED_HOLIDAY NAURYZ",
                        "25.03 BEFORE_ACCEPTANCE 0 TRANSFERRED_HOLIDAY NAURYZ",
                        "26.03 ACCEPTANCE 0 WORKING_DAY",
                        "27.03 COUNTED 1 WORKING_DAY",
                        "28.03 SKIPPED 0 WEEKEND",
                        "29.03 SKIPPED 0 WEEKEND",
                        "30.03 COUNTED 2 WORKING_DAY",
                        "31.03 COUNTED 3 WORKING_DAY",
                        "01.04 COUNTED 4 WORKING_DAY",
                        "02.04 COUNTED 5 WORKING_DAY");
    }

    @Test
    void the_acceptance_may_fall_on_a_sunday_that_an_act_made_a_working_day() {
        DueDate term = rule.dueDate(LocalDateTime.parse("2025-01-03T10:00"));
        CountedDay accepted = term.days().stream()
                .filter(day -> day.role() == Role.ACCEPTANCE)
                .findFirst()
                .orElseThrow();
        assertThat(accepted.day().reason()).isEqualTo(DayReason.MOVED_WORKING_DAY);
        assertThat(accepted.day().act()).contains("adilet G24G0000436");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-12-24T18:30", "2027-12-27T10:00", "2027-12-31T18:30", "2028-01-10T10:00"})
    void no_term_is_computed_past_the_maintained_years(LocalDateTime submitted) {
        assertThatThrownBy(() -> rule.dueDate(submitted))
                .isInstanceOfSatisfying(
                        CalendarNotMaintained.class, e -> assertThat(e.year()).isEqualTo(2028))
                .hasMessageContaining("2028");
    }

    @Test
    void the_last_term_that_can_be_computed_ends_on_the_last_day_maintained() {
        assertThat(rule.dueDate(LocalDateTime.parse("2027-12-24T18:29")).dueOn())
                .isEqualTo("2027-12-31");
    }

    @Test
    void no_term_is_computed_before_the_maintained_years() {
        assertThatThrownBy(() -> rule.dueDate(LocalDateTime.parse("2024-12-31T19:00")))
                .isInstanceOfSatisfying(
                        CalendarNotMaintained.class, e -> assertThat(e.year()).isEqualTo(2024));
    }

    @Test
    void an_added_day_off_moves_the_term_by_one_working_day() {
        CalendarOverride off = new CalendarOverride(LocalDate.of(2026, 11, 26), DayKind.OFF, "act");
        DueDateRule changed = new DueDateRule(
                new WorkingCalendar(List.of(off), BuiltInCalendar.KURBAN_AIT, 2026, 2026), LocalTime.of(18, 30));
        assertThat(changed.dueDate(LocalDateTime.parse("2026-11-23T10:00")).dueOn())
                .isEqualTo("2026-12-01");
    }

    private LocalDate fifthWorkingDayAfter(LocalDate date) {
        LocalDate day = date;
        for (int i = 0; i < 5; i++) {
            day = calendar.nextWorkingDay(day);
        }
        return day;
    }

    private static List<String> days(DueDate term, Role role) {
        return term.days().stream()
                .filter(day -> day.role() == role)
                .map(day -> DAY.format(day.day().date()))
                .toList();
    }
}

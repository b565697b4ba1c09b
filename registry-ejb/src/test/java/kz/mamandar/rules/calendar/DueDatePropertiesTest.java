package kz.mamandar.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import kz.mamandar.rules.calendar.CountedDay.Role;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

class DueDatePropertiesTest {

    private final WorkingCalendar calendar = BuiltInCalendar.calendar();
    private final DueDateRule rule = new DueDateRule(calendar, LocalTime.of(18, 30));

    @Property
    void five_working_days_are_counted_whenever_it_was_submitted(@ForAll("submitted") LocalDateTime submitted) {
        DueDate term = rule.dueDate(submitted);
        assertThat(calendar.isWorking(term.acceptedOn())).isTrue();
        assertThat(calendar.isWorking(term.dueOn())).isTrue();
        assertThat(calendar.workingDaysBetween(term.acceptedOn(), term.dueOn())).isEqualTo(5);
        assertThat(term.days().get(0).day().date()).isEqualTo(submitted.toLocalDate());
        assertThat(term.days().get(term.days().size() - 1).day().date()).isEqualTo(term.dueOn());
        assertThat(term.days().stream().map(day -> day.day().date())).isSorted().doesNotHaveDuplicates();
        assertThat(count(term, Role.ACCEPTANCE)).isEqualTo(1);
        assertThat(count(term, Role.COUNTED)).isEqualTo(5);
    }

    @Property
    void who_submits_later_is_never_due_earlier(
            @ForAll("submitted") LocalDateTime one, @ForAll("submitted") LocalDateTime other) {
        LocalDateTime earlier = one.isBefore(other) ? one : other;
        LocalDateTime later = one.isBefore(other) ? other : one;
        assertThat(rule.dueDate(earlier).dueOn())
                .isBeforeOrEqualTo(rule.dueDate(later).dueOn());
    }

    @Provide
    Arbitrary<LocalDateTime> submitted() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.parse("2025-01-01T00:00"), LocalDateTime.parse("2027-12-20T00:00"));
    }

    private static long count(DueDate term, Role role) {
        return term.days().stream().filter(day -> day.role() == role).count();
    }
}

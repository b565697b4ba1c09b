package kz.mamandar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import kz.mamandar.application.TermKeeper;
import kz.mamandar.calendar.CalendarAdminService.SetOverride;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.calendar.DayKind;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Identifiers;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of the calendar and the terms that follow. Each test works in weeks of its own. */
class CalendarAdminIT {

    private static final Database DATABASE = Database.fresh("calendar_admin");

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-02-02T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();

    CalendarAdminIT() {
        caller.set(Caller.staff(1, "supervisor", EnumSet.of(Role.SUPERVISOR), null));
    }

    @BeforeAll
    static void provider() {
        sql(
                "insert into account (id, email, language, created_at, version) values (1, 'c@example.kz', 'ru', now(), 1)");
        sql(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version) select 1, 1, 'ORGANISATION', '600140000008', 'Орталық', 'Центр',"
                        + " 'L-1', '2024-01-01', min(code), 'Абай 1', 'орталык', now(), 1 from region");
    }

    @Test
    void a_day_off_moves_the_terms_that_have_it_on_their_way_and_tells_the_applicant() {
        long id = submitted(1, "SUBMITTED", "2026-02-02T06:00:00Z", "2026-02-02", "2026-02-09");
        long decided = submitted(2, "REGISTERED", "2026-02-02T06:00:00Z", "2026-02-02", "2026-02-09");
        long later = submitted(3, "SUBMITTED", "2026-02-05T06:00:00Z", "2026-02-05", "2026-02-12");

        work(calendar -> calendar.setOverride(new SetOverride(LocalDate.of(2026, 2, 4), DayKind.OFF, "Приказ № 5")));

        assertThat(dueOn(id)).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(dueOn(decided)).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(dueOn(later)).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(count("select count(*) from due_date_change where application_id = " + id
                        + " and old_due_on = '2026-02-09' and new_due_on = '2026-02-10' and act = 'Приказ № 5'"))
                .isOne();
        assertThat(count("select count(*) from notification where kind = 'DUE_DATE_CHANGED' and application_id = " + id
                        + " and body like '%09.02.2026%10.02.2026%'"))
                .isOne();
        assertThat(count(
                        "select count(*) from audit_event where action = 'DUE_DATE_CHANGED' and subject_id = '2026-000001'"
                                + " and details->>'new' = '2026-02-10'"))
                .isOne();

        work(calendar -> calendar.removeOverride(LocalDate.of(2026, 2, 4)));
        assertThat(dueOn(id)).isEqualTo(LocalDate.of(2026, 2, 9));
    }

    @Test
    void a_working_saturday_brings_the_term_forward() {
        long id = submitted(11, "SUBMITTED", "2026-06-15T06:00:00Z", "2026-06-15", "2026-06-22");

        work(calendar -> calendar.setOverride(new SetOverride(LocalDate.of(2026, 6, 20), DayKind.WORK, "Приказ № 6")));

        assertThat(dueOn(id)).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void kurban_ait_moves_from_its_estimate_to_the_announced_day() {
        long id = submitted(21, "SUBMITTED", "2026-05-25T06:00:00Z", "2026-05-25", "2026-06-02");

        work(calendar -> calendar.moveKurbanAit(LocalDate.of(2026, 5, 30)));

        assertThat(dueOn(id)).isEqualTo(LocalDate.of(2026, 6, 1));
        work(calendar -> assertThat(calendar.kurbanAit(2026)).contains(LocalDate.of(2026, 5, 30)));
    }

    @Test
    void the_year_after_the_last_is_taken_up_with_its_kurban_ait() {
        assertRefused(calendar -> calendar.maintainNextYear(LocalDate.of(2029, 5, 5)), ErrorCode.YEAR_OUT_OF_RANGE);
        assertRefused(calendar -> calendar.maintainNextYear(null), ErrorCode.FIELD_REQUIRED);

        work(calendar -> calendar.maintainNextYear(LocalDate.of(2028, 5, 5)));

        assertThat(count("select count(*) from calendar_year where year = 2028"))
                .isOne();
    }

    @Test
    void a_day_without_an_act_or_outside_the_maintained_years_is_refused() {
        assertRefused(
                calendar -> calendar.setOverride(new SetOverride(LocalDate.of(2026, 2, 4), DayKind.OFF, " ")),
                ErrorCode.FIELD_REQUIRED);
        assertRefused(
                calendar -> calendar.setOverride(new SetOverride(LocalDate.of(2040, 2, 3), DayKind.OFF, "Приказ")),
                ErrorCode.CALENDAR_NOT_MAINTAINED);
        assertRefused(calendar -> calendar.removeOverride(LocalDate.of(2026, 8, 5)), ErrorCode.NOT_FOUND);
    }

    private void assertRefused(Consumer<CalendarAdminService> change, ErrorCode expected) {
        assertThatThrownBy(() -> work(change)).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(expected));
    }

    private void work(Consumer<CalendarAdminService> change) {
        DATABASE.transact(
                clock,
                caller,
                List.of(TermKeeper.class),
                services -> change.accept(services.get(CalendarAdminService.class)));
    }

    private static long submitted(long id, String status, String at, String acceptedOn, String dueOn) {
        sql(
                "insert into application (id, number, provider_id, status, iin, surname, given_name, profession_code, created_at,"
                        + " updated_at, submitted_at, accepted_on, due_on, version) values (" + id + ", '2026-"
                        + "%06d".formatted(id)
                        + "', 1, '" + status + "', '" + Identifiers.iin(id)
                        + "', 'Қасымова', 'Әсел', 'SW', now(), now(), '" + at
                        + "', '" + acceptedOn + "', '" + dueOn + "', 1)");
        return id;
    }

    private static LocalDate dueOn(long id) {
        return DATABASE.jdbc()
                .find(
                        "select due_on from application where id = ?",
                        List.of(id),
                        row -> row.getObject(1, LocalDate.class))
                .orElseThrow();
    }

    private static long count(String sql) {
        return DATABASE.jdbc().count(sql, List.of());
    }

    private static void sql(String statement) {
        DATABASE.jdbc().update(statement, List.of());
    }
}

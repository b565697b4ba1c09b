package kz.mamandar.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.specialist.MeasureService.TakeMeasure;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Identifiers;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures on a published entry, with all that follows from them in the same transaction. */
class MeasureIT {

    private static final Database DATABASE = Database.fresh("measures");
    private static long ids = 10_000;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();
    private final long id = ids++;
    private final String number = RegistryNumber.ofSequence(20_000_000 + id).value();

    @BeforeEach
    void publishedEntry() {
        caller.set(Caller.staff(id, "supervisor", EnumSet.of(Role.SUPERVISOR), null));
        String iin = Identifiers.iin(id);
        sql("insert into staff (id, login, name, password_hash, roles, created_at, version) values (" + id + ", 's" + id
                + "', 'Марат', 'x', 'SUPERVISOR', now(), 1)");
        sql("insert into account (id, email, language, created_at, version) values (" + id + ", 'm" + id
                + "@example.kz', 'kk', now(), 1)");
        sql(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version) select " + id + ", " + id
                        + ", 'ORGANISATION', '" + Identifiers.iin(id)
                        + "', 'Орталық', 'Центр', 'L-1', '2024-01-01', min(code), 'Абай 1', 'орталык', now(), 1 from region");
        sql(
                "insert into specialist (id, registry_number, provider_id, iin, status, registered_on, current_version, updated_at,"
                        + " version) values (" + id + ", '" + number + "', " + id + ", '" + iin
                        + "', 'ACTIVE', '2026-01-10', 1, now(), 1)");
        sql(
                "insert into specialist_version (specialist_id, version, valid_from, status, surname, given_name, profession_code,"
                        + " specialty, education_level_code, education_institution, graduation_year, job_position, staff_position,"
                        + " provider_name_kk, provider_name_ru, licence_number, region_code, settings) select " + id
                        + ", 1, '2026-01-10T05:00:00Z', 'ACTIVE', 'Қасымова', 'Әсел', 'SW', 's', 'HIGHER', 'i', 2000, 'p', 'p', 'Орталық',"
                        + " 'Центр', 'L-1', min(code), '' from region");
        sql("insert into consent (id, party, provider_id, iin, text_version, channel, given_at) values ("
                + (id + 50_000)
                + ", 'PROVIDER', " + id + ", null, '1', 'PORTAL', now()), (" + (id + 60_000) + ", 'SPECIALIST', " + id
                + ", '"
                + iin + "', '1', 'PORTAL', now())");
    }

    @Test
    void a_suspension_makes_a_version_and_marks_the_public_entry() {
        take(1, EntryAction.SUSPEND, "LICENCE_SUSPENDED");

        assertThat(count("select count(*) from specialist_version where specialist_id = ? and valid_to is null"
                        + " and version = 2 and status = 'SUSPENDED'"))
                .isOne();
        assertThat(count("select count(*) from publication where specialist_id = ? and status = 'SUSPENDED'"))
                .isOne();
        assertThat(count("select count(*) from change_event where specialist_id = ? and kind = 'PUBLISHED'"))
                .isOne();
        assertThat(count("select count(*) from notification where kind = 'ENTRY_CHANGED' and account_id = ?"
                        + " and language = 'kk' and body like '%тоқтатыла тұрды%Приказ, № 17, 19.03.2026%'"))
                .isOne();
        assertThat(
                        count(
                                "select count(*) from entry_measure where specialist_id = ? and ground_code = 'LICENCE_SUSPENDED'"))
                .isOne();
    }

    @Test
    void an_exclusion_hides_the_entry_and_leaves_a_tombstone_in_the_feed() {
        take(1, EntryAction.SUSPEND, "LICENCE_SUSPENDED");
        take(2, EntryAction.EXCLUDE, "LICENCE_ENDED");

        assertThat(count("select count(*) from publication where specialist_id = ?"))
                .isZero();
        assertThat(count("select count(*) from change_event where specialist_id = ? and kind = 'WITHDRAWN'"))
                .isOne();
        assertThat(DATABASE.jdbc()
                        .list(
                                "select action from audit_event where subject_id = ? order by id",
                                List.of(number),
                                row -> row.getString(1)))
                .containsExactly("ENTRY_SUSPENDED", "ENTRY_EXCLUDED");
    }

    @Test
    void a_resumed_entry_is_in_force_again() {
        take(1, EntryAction.SUSPEND, "LICENCE_SUSPENDED");
        take(2, EntryAction.RESUME, "GROUND_CEASED");

        assertThat(
                        count(
                                "select count(*) from publication where specialist_id = ? and status = 'ACTIVE' and version = 3"))
                .isOne();
    }

    @Test
    void a_measure_on_another_version_than_the_one_that_was_read_changes_nothing() {
        take(1, EntryAction.SUSPEND, "LICENCE_SUSPENDED");

        assertRefused(1, EntryAction.EXCLUDE, "LICENCE_ENDED", ErrorCode.CHANGED_MEANWHILE);
        assertThat(count("select count(*) from specialist where id = ? and status = 'SUSPENDED'"))
                .isOne();
    }

    @Test
    void what_the_status_does_not_allow_is_refused() {
        assertRefused(1, EntryAction.RESUME, "GROUND_CEASED", ErrorCode.ACTION_NOT_ALLOWED);
        assertRefused(1, EntryAction.SUSPEND, "LICENCE_ENDED", ErrorCode.REASON_FOREIGN);
        assertRefused(1, EntryAction.REGISTER, "LICENCE_ENDED", ErrorCode.FIELD_REQUIRED);
    }

    private void assertRefused(int version, EntryAction action, String ground, ErrorCode expected) {
        assertThatThrownBy(() -> take(version, action, ground))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private void take(int version, EntryAction action, String ground) {
        DATABASE.transact(clock, caller, List.of(publicationWriter()), services -> services.get(MeasureService.class)
                .take(new TakeMeasure(
                        number, version, action, ground, null, "Приказ", "17", LocalDate.of(2026, 3, 19))));
        clock.advance(java.time.Duration.ofMinutes(1));
    }

    /** The observer that keeps the public read model in step; its package keeps it to itself. */
    private static Class<?> publicationWriter() {
        try {
            return Class.forName("kz.mamandar.publication.PublicationWriter");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        return DATABASE.jdbc().count(sql, List.of(id));
    }

    private static void sql(String statement) {
        DATABASE.jdbc().update(statement, List.of());
    }
}

package kz.mamandar.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.specialist.RegisterService.RegisterCriteria;
import kz.mamandar.specialist.RegisterService.RegisterPage;
import kz.mamandar.specialist.RegisterService.RegisterRow;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Identifiers;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff leaf through 60 entries, 5 of them suspended. */
class RegisterListingIT {

    private static final Database DATABASE = Database.fresh("register_listing");
    private static final int ENTRIES = 60;
    private static final Map<Long, String> NAMES = Map.of(
            7L,
            "'Қасымова', 'Әсел'",
            21L,
            "'Сарин', 'Ерлан'",
            22L,
            "'Сарин', 'Асқар'",
            23L,
            "'Сарин', 'Ерлан'",
            25L,
            "'Сарина', 'Айна'");

    @BeforeAll
    static void fill() {
        sql(
                "insert into account (id, email, language, created_at, version) values (1, 'r@example.kz', 'ru', now(), 1)");
        sql(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version) select 1, 1, 'ORGANISATION', '600140000008', 'Орталық', 'Центр',"
                        + " 'L-1', '2024-01-01', min(code), 'Абай 1', 'орталык', now(), 1 from region");
        for (long id = 1; id <= ENTRIES; id++) {
            String status = id % 12 == 0 ? "SUSPENDED" : "ACTIVE";
            String names = NAMES.getOrDefault(id, "'Омаров" + id + "', 'Ерлан'");
            sql(
                    "insert into specialist (id, registry_number, provider_id, iin, status, registered_on, current_version, updated_at,"
                            + " version) values (" + id + ", '" + number(id) + "', 1, '" + Identifiers.iin(id) + "', '"
                            + status
                            + "', date '2026-01-01' + " + id % 7 + ", 1, now(), 1)");
            sql(
                    "insert into specialist_version (specialist_id, version, valid_from, status, surname, given_name, profession_code,"
                            + " specialty, education_level_code, education_institution, graduation_year, job_position, staff_position,"
                            + " provider_name_kk, provider_name_ru, licence_number, region_code, settings) select " + id
                            + ", 1, now(), '"
                            + status + "', " + names
                            + ", 'SW', 's', 'HIGHER', 'i', 2000, 'p', 'p', 'Орталық', 'Центр', 'L-1', min(code), ''"
                            + " from region");
        }
    }

    @Test
    void pages_hold_every_entry_once_last_registered_first() {
        List<RegisterRow> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RegisterPage page = page(Optional.empty(), Optional.empty(), cursor);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(all).hasSize(ENTRIES).extracting(RegisterRow::registryNumber).doesNotHaveDuplicates();
        assertThat(all).extracting(RegisterRow::registeredOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void an_entry_is_found_by_its_number_and_by_names_without_kazakh_letters() {
        assertThat(found(number(7))).containsExactly(number(7));
        assertThat(found(RegistryNumber.parse(number(7)).orElseThrow().display()))
                .containsExactly(number(7));
        assertThat(found("касым")).containsExactly(number(7));
        assertThat(found("Қасымова ас")).containsExactly(number(7));
        assertThat(found("Касымова Ерлан")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryStatus.class,
            names = {"ACTIVE", "SUSPENDED"})
    void names_that_are_looked_for_come_in_their_order_and_each_once(EntryStatus status) {
        List<RegisterRow> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RegisterPage page = page(Optional.of("омаров"), Optional.of(status), cursor, 4);
            all.addAll(page.rows());
            cursor = page.next();
            cursor.ifPresent(text -> assertThat(text).as("nothing personal").matches("n_\\d+"));
        } while (cursor.isPresent());

        List<String> names = all.stream().map(RegisterRow::fullName).toList();
        assertThat(names).doesNotHaveDuplicates().isSorted();
        assertThat(names).hasSize(status == EntryStatus.SUSPENDED ? 5 : ENTRIES - 5 - NAMES.size());
    }

    @Test
    void namesakes_come_in_the_order_of_their_entries() {
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RegisterPage page = page(Optional.of("сарин"), Optional.empty(), cursor, 1);
            found.add(page.rows().get(0).registryNumber());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(found).containsExactly(number(22), number(21), number(23), number(25));
    }

    @Test
    void the_status_narrows_the_list() {
        RegisterPage suspended = page(Optional.empty(), Optional.of(EntryStatus.SUSPENDED), Optional.empty());

        assertThat(suspended.total()).isEqualTo(5);
        assertThat(suspended.rows()).allMatch(row -> row.status() == EntryStatus.SUSPENDED && !row.published());
        assertThat(page(Optional.empty(), Optional.of(EntryStatus.ACTIVE), Optional.empty())
                        .total())
                .isEqualTo(ENTRIES - 5);
    }

    @Test
    void a_cursor_that_is_not_ours_starts_at_the_first_page() {
        assertThat(page(Optional.empty(), Optional.empty(), Optional.of("x' or 1=1"))
                        .rows())
                .isEqualTo(page(Optional.empty(), Optional.empty(), Optional.empty())
                        .rows());
    }

    private static List<String> found(String text) {
        return page(Optional.of(text), Optional.empty(), Optional.empty()).rows().stream()
                .map(RegisterRow::registryNumber)
                .toList();
    }

    private static RegisterPage page(Optional<String> text, Optional<EntryStatus> status, Optional<String> cursor) {
        return page(text, status, cursor, 25);
    }

    private static RegisterPage page(
            Optional<String> text, Optional<EntryStatus> status, Optional<String> cursor, int limit) {
        AtomicReference<RegisterPage> page = new AtomicReference<>();
        SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
        DATABASE.transact(
                clock,
                new CurrentCaller(),
                List.of(),
                services -> page.set(
                        services.get(RegisterService.class).list(new RegisterCriteria(text, status, cursor, limit))));
        return page.get();
    }

    private static String number(long id) {
        return RegistryNumber.ofSequence(30_000_000 + id).value();
    }

    private static void sql(String statement) {
        DATABASE.jdbc().update(statement, List.of());
    }
}

package kz.mamandar.publication;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import kz.mamandar.consent.ConsentChanged;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.EntryChanged;
import kz.mamandar.testing.Database;

/** A register with entries of one provider, changed as the product does it: entry, read model and feed in one transaction. */
final class FeedRegister {

    private static final String NAMES = "'Қасымова', 'Әсел', null";

    private final Database database;
    private final Clock clock;
    private long ids = 1_000;

    FeedRegister(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        Jdbc jdbc = database.jdbc();
        jdbc.update(
                "insert into account (id, email, language, created_at, version) values (1, 'feed@example.kz', 'kk', now(), 1)",
                List.of());
        jdbc.update(
                "insert into provider (id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code,"
                        + " address, search_loose, created_at, version) select 1, 1, 'ORGANISATION', '600140000008', 'Орталық',"
                        + " 'Центр', 'L-1', '2024-01-01', min(code), 'Абай 1', 'орталык', now(), 1 from region",
                List.of());
        consent("PROVIDER", null);
    }

    /** An entry with both consents, not yet in the feed. */
    long addEntry() {
        long id = ids++;
        String iin = iin(id);
        database.jdbc()
                .update(
                        "insert into specialist (id, registry_number, provider_id, iin, status, registered_on, current_version,"
                                + " updated_at, version) values (?, ?, 1, ?, 'ACTIVE', current_date, 1, now(), 1)",
                        List.of(id, RegistryNumber.ofSequence(10_000_000 + id).value(), iin));
        database.jdbc()
                .update(
                        "insert into specialist_version (specialist_id, version, valid_from, status, surname, given_name,"
                                + " patronymic, profession_code, specialty, education_level_code, education_institution,"
                                + " graduation_year, job_position, staff_position, provider_name_kk, provider_name_ru,"
                                + " licence_number, region_code, settings) select ?, 1, now(), 'ACTIVE', " + NAMES
                                + ", (select min(code) from profession), 's', (select min(code) from education_level), 'i', 2000,"
                                + " 'p', 'sp', 'k', 'r', 'L-1', (select min(code) from region), ''",
                        List.of(id));
        consent("SPECIALIST", iin);
        return id;
    }

    /** The first valid number that begins with the digits of the id. */
    private static String iin(long id) {
        return LongStream.range(id * 1_000, id * 1_000 + 1_000)
                .mapToObj(digits -> Iin.parse(String.format("%012d", digits)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Writes a new version, or hides or shows the entry again, and keeps the transaction open for a while before it commits. */
    void change(long entry, boolean active, Consumer<Jdbc> beforeCommit) {
        inTransaction(jdbc -> {
            jdbc.count("select id from specialist where id = ? for update", List.of(entry));
            jdbc.update(
                    "update specialist_version set valid_to = clock_timestamp() where specialist_id = ? and valid_to is null",
                    List.of(entry));
            String status = active ? "ACTIVE" : "EXCLUDED";
            jdbc.update(
                    "insert into specialist_version select specialist_id, version + 1, clock_timestamp(), null, ?, surname, given_name,"
                            + " patronymic, profession_code, specialty, education_level_code, education_institution,"
                            + " graduation_year, category_code, category_issued_on, category_valid_until, job_position,"
                            + " staff_position, provider_bin, provider_name_kk, provider_name_ru, licence_number, region_code,"
                            + " settings, application_id, decision_id from specialist_version where specialist_id = ?"
                            + " order by version desc limit 1",
                    List.of(status, entry));
            jdbc.update(
                    "update specialist set current_version = current_version + 1, status = ? where id = ?",
                    List.of(status, entry));
            new PublicationWriter(jdbc, clock).follow(new EntryChanged(entry));
            beforeCommit.accept(jdbc);
        });
    }

    /** The specialist gives consent again or withdraws it. */
    void consent(long entry, boolean given) {
        inTransaction(jdbc -> {
            String iin = jdbc.find(
                            "select iin from specialist where id = ? for update",
                            List.of(entry),
                            row -> row.getString("iin"))
                    .orElseThrow();
            jdbc.update(
                    given
                            ? "insert into consent (id, party, provider_id, iin, text_version, channel, given_at)"
                                    + " select nextval('entity_seq') + 5000000, 'SPECIALIST', 1, ?, '1', 'SMS', clock_timestamp()"
                                    + " on conflict do nothing"
                            : "update consent set withdrawn_at = clock_timestamp() where iin = ? and withdrawn_at is null",
                    List.of(iin));
            new PublicationWriter(jdbc, clock).follow(new ConsentChanged(1, Optional.of(new Iin(iin))));
        });
    }

    private void consent(String party, String iin) {
        database.jdbc()
                .update(
                        "insert into consent (id, party, provider_id, iin, text_version, channel, given_at)"
                                + " values (?, ?, 1, ?, '1', 'PORTAL', now())",
                        Arrays.asList(ids + 1_000_000, party, iin));
    }

    private void inTransaction(Consumer<Jdbc> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            work.accept(new Jdbc(always(connection)));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A data source that hands out this one connection and does not let it be closed. */
    private static DataSource always(Connection connection) {
        ClassLoader loader = FeedRegister.class.getClassLoader();
        Object open = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource)
                Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> open);
    }
}

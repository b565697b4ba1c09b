package kz.mamandar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.audit.AuditVerifier;
import kz.mamandar.decision.DecisionEvidence;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.provider.Provider;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Synthetic entries hang together as entries do that were made through the services. */
class SyntheticRegistryIT {

    private static final int ENTRIES = 700;
    private static final int MORE = 300;
    private static final int OPEN = 90;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T07:00:00Z"), RegistryClock.ZONE);

    private static Database database;
    private static final List<Long> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void loadTwice() {
        database = Database.fresh("synthetic");
        SyntheticRegistry registry = new SyntheticRegistry(database.dataSource(), CLOCK, LocalTime.of(18, 30));
        registry.load(ENTRIES, 0, (done, all) -> PROGRESS.add(done));
        registry.load(MORE, OPEN, (done, all) -> PROGRESS.add(done));
    }

    @Test
    void everyEntryIsPublishedAndEveryOpenApplicationWaits() {
        assertThat(count("select count(*) from publication")).isEqualTo(ENTRIES + MORE);
        assertThat(count("select count(*) from application where status = 'SUBMITTED'"))
                .isEqualTo(OPEN);
        assertThat(PROGRESS.get(PROGRESS.size() - 1)).isEqualTo(MORE + OPEN);
    }

    @Test
    void whatIsPublishedIsTheCurrentVersionUnderBothConsents() {
        assertThat(
                        count(
                                """
                        select count(*) from publication p
                        join specialist s on s.id = p.specialist_id and s.registry_number = p.registry_number
                         and s.provider_id = p.provider_id and s.registered_on = p.registered_on and s.status = p.status
                        join specialist_version v on v.specialist_id = s.id and v.version = s.current_version
                         and v.valid_to is null and v.version = p.version and v.valid_from = p.updated_at
                        join consent a on a.provider_id = s.provider_id and a.party = 'PROVIDER' and a.withdrawn_at is null
                        join consent b on b.provider_id = s.provider_id and b.iin = s.iin and b.withdrawn_at is null
                        where row (v.surname, v.given_name, v.patronymic, v.profession_code, v.category_code, v.region_code,
                                   v.provider_bin, v.licence_number, string_to_array(v.settings, ','))
                            = row (p.surname, p.given_name, p.patronymic, p.profession_code, p.category_code, p.region_code,
                                   p.provider_bin, p.licence_number, p.settings)
                           or p.category_code is null"""))
                .isEqualTo(ENTRIES + MORE);
    }

    @Test
    void everyFirstVersionCameFromADecisionOnItsApplication() {
        assertThat(
                        count(
                                """
                        select count(*) from specialist_version v
                        join specialist s on s.id = v.specialist_id
                        join decision d on d.id = v.decision_id and d.outcome = 'REGISTERED' and d.decided_at = v.valid_from
                        join application_round r on r.application_id = d.application_id and r.round = d.round and r.iin = s.iin
                        join application a on a.id = v.application_id and a.iin = s.iin and a.provider_id = s.provider_id
                         and a.status = 'REGISTERED' and a.decided_at = d.decided_at and a.submitted_at <= d.decided_at
                        where v.version = 1"""))
                .isEqualTo(ENTRIES + MORE);
    }

    @Test
    void versionsOfAnEntryFollowEachOtherWithoutAGap() {
        assertThat(count("select count(*) from specialist_version where version = 2"))
                .isPositive();
        assertThat(
                        count(
                                """
                        select count(*) from specialist_version one
                        left join specialist_version two on two.specialist_id = one.specialist_id and two.version = one.version + 1
                        where one.valid_to is distinct from two.valid_from"""))
                .isZero();
    }

    @Test
    void theFeedTellsOfEveryVersionInOrderAndHasAPlaceForEach() {
        assertThat(count("select count(*) from change_event where place is null"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from change_event c join specialist_version v"
                                        + " on v.specialist_id = c.specialist_id and v.version = c.version and v.valid_from = c.changed_at"))
                .isEqualTo(count("select count(*) from specialist_version"));
        assertThat(
                        count(
                                """
                        select count(*) from change_event one join change_event two
                        on two.specialist_id = one.specialist_id and two.version > one.version and two.place < one.place"""))
                .isZero();
    }

    @Test
    void numbersHaveTheirCheckDigitsAndBelongToNobody() {
        List<String> iins = strings("select iin from specialist union select iin from application");
        assertThat(iins).hasSize(ENTRIES + MORE + OPEN).allMatch(iin -> Iin.parse(iin)
                .isPresent());
        assertThat(iins).allMatch(iin -> iin.startsWith("9") && "56".indexOf(iin.charAt(6)) >= 0);
        assertThat(strings("select bin from provider"))
                .allMatch(bin -> Bin.parse(bin).isPresent() && bin.compareTo("61") > 0);
        assertThat(strings("select registry_number from specialist"))
                .allMatch(number -> RegistryNumber.parse(number).isPresent());
    }

    @Test
    void namesAreFoundWithoutKazakhLetters() {
        List<String> found = strings("select surname from publication where search_loose like '% "
                + SearchFolding.looseKey("Касымов") + "%'");
        assertThat(found).isNotEmpty().allMatch(surname -> surname.startsWith("Қасымов"));
        assertThat(strings("select distinct sort_name from publication").size())
                .isGreaterThan((ENTRIES + MORE) * 9 / 10);
        String letters = String.join("", strings("select sort_name from publication"));
        assertThat("әғқңөұүһі".chars()).allMatch(letter -> letters.toLowerCase().indexOf(letter) >= 0);
    }

    @Test
    void theServicesReadWhatWasKeptOfRoundsAndDecisions() {
        assertThat(strings("select content::text from application_round")).allSatisfy(content -> assertThat(
                        Json.read(content, ApplicationContent.class).surname())
                .isNotBlank());
        assertThat(strings("select evidence::text from decision")).allSatisfy(evidence -> assertThat(
                        Json.read(evidence, DecisionEvidence.class).findings())
                .isNotEmpty());
    }

    @Test
    void openApplicationsKeepTheirDocumentsByDataOnly() {
        assertThat(count("select count(*) from application_document d join application a on a.id = d.application_id"
                        + " where a.status = 'SUBMITTED' and d.sha256 is null"))
                .isBetween(4L * OPEN, 5L * OPEN);
    }

    @Test
    void whatTheProductAddsNextCollidesWithNothing() {
        long next = count("select nextval('registry_number_seq')");
        assertThat(RegistryNumber.ofSequence(next).value())
                .isGreaterThan(
                        strings("select max(registry_number) from specialist").get(0));
        long highest = count("select max(id) from specialist");
        assertThat(count("select nextval('entity_seq')") - 49).isGreaterThan(highest);
        assertThat(database.<Object>inTransaction(em -> em.createQuery("select p from Provider p", Provider.class)
                        .getResultList()
                        .get(0)
                        .getNameKk()))
                .isNotNull();
    }

    @Test
    void theLoadIsInTheAudit() {
        assertThat(count("select count(*) from audit_event where action = 'SYNTHETIC_DATA_LOADED'"))
                .isEqualTo(2);
        assertThat(new AuditVerifier(database.dataSource()).verify(events -> {}).intact())
                .isTrue();
    }

    private static long count(String sql) {
        return database.jdbc().count(sql, List.of());
    }

    private static List<String> strings(String sql) {
        return database.jdbc().list(sql, List.of(), row -> row.getString(1));
    }
}

package kz.mamandar.specialist;

import static kz.mamandar.rules.application.DecisionOutcome.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.Inquiry;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.RegisterService.EntryView;
import kz.mamandar.specialist.RegisterService.VersionView;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.Test;

class RegisterIT {

    /** Not where {@link Story#profile} is. */
    private static final String ELSEWHERE = "750000000";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final Domain domain = new Domain(Database.shared(), clock, TemporaryFiles.settings());
    private final Story story = new Story(domain);
    private final Caller provider = story.organisation();
    private final Caller reviewer = story.staff(Role.REVIEWER);

    @Test
    void a_second_registration_of_the_specialist_is_a_version_of_the_same_entry() {
        Person person = story.submitted(provider);
        String number = story.register(reviewer, person);
        clock.advance(Duration.ofDays(10));
        Person again = story.draft(provider, person.iin(), "Ахметова");
        story.submit(again);
        assertThat(story.register(reviewer, again)).isEqualTo(number);
        List<VersionView> versions = entry(number).versions();
        assertThat(versions).extracting(VersionView::version).containsExactly(1, 2);
        assertThat(versions).extracting(version -> version.content().surname()).containsExactly("Қасымова", "Ахметова");
        assertThat(versions)
                .extracting(version -> version.applicationNumber().orElseThrow())
                .containsExactly(person.application(), again.application());
        assertThat(versions.get(0).validTo()).contains(versions.get(1).validFrom());
        assertThat(versions.get(1).validTo()).isEmpty();
        assertThat(entry(number).current().registeredOn()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void the_register_answers_as_of_any_day() {
        Person person = story.submitted(provider);
        String number = story.register(reviewer, person);
        clock.advance(Duration.ofDays(10));
        Person again = story.draft(provider, person.iin(), "Ахметова");
        story.submit(again);
        story.register(reviewer, again);
        assertThat(surname(number, "2026-03-19")).isEmpty();
        assertThat(surname(number, "2026-03-20")).contains("Қасымова");
        assertThat(surname(number, "2026-03-29")).contains("Қасымова");
        assertThat(surname(number, "2026-03-30")).contains("Ахметова");
    }

    @Test
    void the_end_of_a_day_is_that_of_almaty() {
        clock.advance(Duration.ofHours(13).plusMinutes(59));
        String before = story.register(reviewer, story.submitted(provider));
        clock.advance(Duration.ofMinutes(1));
        String midnight = story.register(reviewer, story.submitted(story.organisation()));
        assertThat(surname(before, "2026-03-20")).isPresent();
        assertThat(surname(midnight, "2026-03-20")).isEmpty();
        assertThat(surname(midnight, "2026-03-21")).isPresent();
    }

    @Test
    void a_change_of_the_providers_profile_is_a_version_of_each_of_its_entries() {
        String number = story.register(reviewer, story.submitted(provider));
        clock.advance(Duration.ofDays(1));
        rename(provider, "Жаңа атау", "Новое название");
        clock.advance(Duration.ofDays(1));
        rename(provider, "Жаңа атау", "Новое название");
        EntryView entry = entry(number);
        assertThat(entry.versions())
                .extracting(version -> version.content().providerNameRu())
                .containsExactly("Центр \"Мейірім\"", "Новое название");
        assertThat(entry.versions().get(1).applicationNumber()).isEmpty();
    }

    @Test
    void a_version_that_stood_is_never_changed_or_removed() {
        String number = story.register(reviewer, story.submitted(provider));
        for (String attempt : List.of(
                "update specialist_version set surname = 'Иная' where specialist_id = (select id from specialist where registry_number = ?)",
                "delete from specialist_version where specialist_id = (select id from specialist where registry_number = ?)")) {
            assertThatThrownBy(() -> domain.jdbc().update(attempt, List.of(number)))
                    .isInstanceOf(PersistenceFailure.class)
                    .hasMessageContaining("may only be closed");
        }
    }

    @Test
    void numbers_are_valid_each_given_once_and_none_again_after_a_registration_that_failed() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(story.register(reviewer, story.submitted(provider)));
        }
        Person failed = story.submitted(provider);
        Decide decide = story.decision(failed, REGISTERED);
        String[] rolledBack = new String[1];
        assertThatThrownBy(() -> domain.run(reviewer, DecisionService.class, service -> {
                    rolledBack[0] = service.decide(decide).registryNumber().orElseThrow();
                    throw new IllegalStateException("the connection broke");
                }))
                .hasMessage("the connection broke");
        String next = story.register(reviewer, failed);
        assertThat(numbers).hasSize(5).doesNotContain(next, rolledBack[0]).allMatch(number -> RegistryNumber.parse(
                        number)
                .isPresent());
        assertThat(next).isNotEqualTo(rolledBack[0]);
    }

    @Test
    void a_registration_and_a_change_of_the_profile_at_the_same_moment_see_each_other() {
        for (int i = 0; i < 5; i++) {
            Caller organisation = story.organisation();
            Person person = story.submitted(organisation);
            Decide decide = story.decision(person, REGISTERED);
            String name = "Новое имя " + i;
            AtOnce.run(List.<Callable<Void>>of(
                    () -> {
                        domain.run(reviewer, DecisionService.class, service -> service.decide(decide));
                        return null;
                    },
                    () -> {
                        rename(organisation, "Жаңа атау", name);
                        return null;
                    }));
            assertThat(shownName(person)).isEqualTo(name);
            assertThat(regionInQueue(person)).isEqualTo(ELSEWHERE);
        }
    }

    @Test
    void a_registration_that_read_the_profile_before_it_changed_enters_the_new_one() throws InterruptedException {
        Caller organisation = story.organisation();
        Person person = story.submitted(organisation);
        Decide decide = story.decision(person, REGISTERED);
        CountDownLatch renamed = new CountDownLatch(1);
        CountDownLatch decidable = new CountDownLatch(1);
        Thread renaming = new Thread(() -> domain.run(organisation, ProviderService.class, service -> {
            service.save(renamed(organisation, "Жаңа атау", "Новое название"));
            renamed.countDown();
            await(decidable);
        }));
        renaming.start();
        renamed.await();
        Thread deciding =
                new Thread(() -> domain.run(reviewer, DecisionService.class, service -> service.decide(decide)));
        deciding.start();
        deciding.join(1_000);
        decidable.countDown();
        renaming.join();
        deciding.join();
        assertThat(shownName(person)).isEqualTo("Новое название");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rename(Caller caller, String kk, String ru) {
        domain.run(caller, ProviderService.class, service -> service.save(renamed(caller, kk, ru)));
    }

    private SaveProvider renamed(Caller caller, String kk, String ru) {
        SaveProvider fresh = Story.profile(kk, ru);
        String bin = domain.jdbc()
                .find(
                        "select bin from provider where account_id = ?",
                        List.of(caller.id().orElseThrow()),
                        row -> row.getString("bin"))
                .orElseThrow();
        return new SaveProvider(
                fresh.kind(),
                bin,
                kk,
                ru,
                "25000777",
                fresh.licenceDate(),
                ELSEWHERE,
                fresh.address(),
                fresh.phone(),
                fresh.email(),
                fresh.settings());
    }

    private String regionInQueue(Person person) {
        return domain.jdbc()
                .find(
                        "select region_code from application where number = ?",
                        List.of(person.application()),
                        row -> row.getString(1))
                .orElseThrow();
    }

    private String shownName(Person person) {
        return domain.jdbc()
                .find(
                        "select v.provider_name_ru from specialist_version v join specialist s on s.id = v.specialist_id"
                                + " where s.iin = ? and v.valid_to is null",
                        List.of(person.iin()),
                        row -> row.getString(1))
                .orElseThrow();
    }

    private EntryView entry(String number) {
        return domain.as(reviewer, RegisterService.class, service -> service.get(number));
    }

    private Optional<String> surname(String number, String day) {
        Inquiry inquiry = Inquiry.of(Story.bin(), "тексеру", ClientScope.of(Set.of(ClientOperation.GET_SPECIALIST)));
        return domain.as(
                        Caller.client(1, "is", "192.0.2.4"),
                        SpecialistService.class,
                        service -> service.findByRegistryNumber(number, Optional.of(LocalDate.parse(day)), inquiry))
                .map(SpecialistView::surname);
    }
}

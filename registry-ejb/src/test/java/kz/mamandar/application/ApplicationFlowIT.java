package kz.mamandar.application;

import static kz.mamandar.rules.application.DecisionOutcome.REFUSED;
import static kz.mamandar.rules.application.DecisionOutcome.REGISTERED;
import static kz.mamandar.rules.application.DecisionOutcome.RETURNED;
import static kz.mamandar.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mamandar.application.ApplicationService.SaveEducation;
import kz.mamandar.application.ApplicationService.SavePerson;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.document.DocumentService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationFlowIT {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final Domain domain = new Domain(Database.shared(), clock, TemporaryFiles.settings());
    private final Story story = new Story(domain);
    private final Caller provider = story.organisation();
    private final Caller reviewer = story.staff(Role.REVIEWER);

    @Test
    void a_draft_that_is_sent_is_accepted_that_day_and_due_five_working_days_later() {
        Person person = story.draft(provider);
        assertThat(story.view(person).status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(story.view(person).dueOn()).isEmpty();
        ApplicationView sent = story.submit(person);
        assertThat(sent.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(sent.acceptedOn()).contains(LocalDate.of(2026, 3, 20));
        assertThat(sent.dueOn()).contains(LocalDate.of(2026, 4, 1));
        assertThat(sent.why().orElseThrow().days()).hasSize(13);
        assertThat(notices(person)).containsExactly("APPLICATION_SUBMITTED");
    }

    @Test
    void a_returned_application_is_mended_and_sent_in_a_new_round_with_a_new_term() {
        Person person = story.submitted(provider);
        clock.advance(Duration.ofDays(6));
        story.decide(reviewer, person, RETURNED);
        assertThat(story.view(person).status()).isEqualTo(ApplicationStatus.RETURNED);
        mend(person);
        clock.advance(Duration.ofDays(1));
        ApplicationView second = story.submit(person);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.acceptedOn()).contains(LocalDate.of(2026, 3, 27));
        assertThat(second.dueOn()).contains(LocalDate.of(2026, 4, 3));
        assertThat(notices(person))
                .containsExactly("APPLICATION_SUBMITTED", "APPLICATION_RETURNED", "APPLICATION_SUBMITTED");
    }

    @Test
    void earlier_rounds_stay_as_they_were_sent_with_their_decisions_and_documents() {
        Person person = story.submitted(provider);
        story.decide(reviewer, person, RETURNED);
        RoundView before = story.view(person).rounds().get(0);
        mend(person);
        long diploma = before.content().documents().stream()
                .filter(document -> document.kindCode().equals("DIPLOMA"))
                .findFirst()
                .orElseThrow()
                .id();
        domain.run(provider, DocumentService.class, service -> service.remove(person.application(), diploma));
        assertThat(story.view(person).rounds()).containsExactly(before);
        assertThat(before.content().specialty()).isEqualTo("әлеуметтік жұмыс");
        assertThat(story.view(person).content().specialty()).isEqualTo("психология");
        assertThat(before.decision().orElseThrow().reasonCodes()).containsExactly("RET-3");
        assertThat(story.view(person).content().documents()).hasSize(3);
        domain.run(reviewer, DocumentService.class, service -> assertThat(
                        service.openForReview(person.application(), diploma).size())
                .isEqualTo(Story.PDF.length));
    }

    @Test
    void a_draft_is_thrown_away_and_leaves_the_list() {
        Person person = story.draft(provider);
        withdraw(person);
        assertThat(story.view(person).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(numbers()).doesNotContain(person.application());
        assertThat(notices(person)).isEmpty();
    }

    @Test
    void an_application_is_withdrawn_before_the_decision_and_stays_in_the_list() {
        Person sent = story.submitted(provider);
        withdraw(sent);
        Person returned = story.submitted(provider);
        story.decide(reviewer, returned, RETURNED);
        withdraw(returned);
        assertThat(Stream.of(sent, returned).map(person -> story.view(person).status()))
                .containsOnly(ApplicationStatus.WITHDRAWN);
        assertThat(numbers()).contains(sent.application(), returned.application());
        assertThat(notices(sent)).containsExactly("APPLICATION_SUBMITTED", "APPLICATION_WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"SUBMITTED", "REGISTERED", "REFUSED", "WITHDRAWN"})
    void what_is_under_review_or_over_cannot_be_edited_nor_sent_again(ApplicationStatus status) {
        Person person = in(status);
        int version = story.view(person).version();
        assertRefused(ErrorCode.ACTION_NOT_ALLOWED, () -> mend(person));
        assertRefused(ErrorCode.ACTION_NOT_ALLOWED, () -> story.submit(person));
        assertThat(story.view(person).status()).isEqualTo(status);
        assertThat(story.view(person).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"REGISTERED", "REFUSED", "WITHDRAWN"})
    void what_is_over_cannot_be_withdrawn(ApplicationStatus status) {
        Person person = in(status);
        assertRefused(ErrorCode.ACTION_NOT_ALLOWED, () -> withdraw(person));
        assertThat(story.view(person).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED"})
    void only_what_is_under_review_is_decided(ApplicationStatus status) {
        Person person = in(status);
        for (DecisionOutcome outcome : DecisionOutcome.values()) {
            assertRefused(ErrorCode.ACTION_NOT_ALLOWED, () -> story.decide(reviewer, person, outcome));
        }
        assertThat(story.view(person).status()).isEqualTo(status);
    }

    @Test
    void a_command_on_another_version_than_was_read_changes_nothing() {
        Person person = story.draft(provider);
        int old = story.view(person).version();
        mend(person);
        assertRefused(
                ErrorCode.CHANGED_MEANWHILE,
                () -> domain.run(
                        provider, ApplicationService.class, service -> service.submit(person.application(), old)));
        assertThat(story.view(person).status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void a_second_decision_on_the_version_that_was_read_loses() {
        Person person = story.submitted(provider);
        Decide first = story.decision(person, REGISTERED);
        Decide second = story.decision(person, REFUSED);
        domain.run(reviewer, DecisionService.class, service -> service.decide(first));
        assertRefused(
                ErrorCode.ALREADY_DECIDED,
                () -> domain.run(reviewer, DecisionService.class, service -> service.decide(second)));
        assertThat(story.view(person).status()).isEqualTo(ApplicationStatus.REGISTERED);
    }

    @Test
    void a_decision_on_a_round_that_was_sent_anew_loses() {
        Person person = story.submitted(provider);
        Decide late = story.decision(person, REFUSED);
        story.decide(reviewer, person, RETURNED);
        assertRefused(
                ErrorCode.ALREADY_DECIDED,
                () -> domain.run(reviewer, DecisionService.class, service -> service.decide(late)));
        story.submit(person);
        assertRefused(
                ErrorCode.CHANGED_MEANWHILE,
                () -> domain.run(reviewer, DecisionService.class, service -> service.decide(late)));
    }

    @Test
    void another_providers_application_is_as_good_as_none() {
        Person person = story.draft(provider);
        Caller stranger = story.organisation();
        for (String number : List.of(person.application(), "2026-999999999")) {
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    () -> domain.run(stranger, ApplicationService.class, service -> service.getMine(number)));
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    () -> domain.run(stranger, ApplicationService.class, service -> service.withdraw(number, 1)));
        }
    }

    @Test
    void a_person_has_one_open_application_at_a_provider_and_may_have_one_at_another() {
        Person person = story.draft(provider);
        String second = domain.as(provider, ApplicationService.class, ApplicationService::start);
        assertRefused(ErrorCode.OPEN_APPLICATION_EXISTS, () -> save(provider, second, person.iin()));
        assertThat(story.draft(story.organisation(), person.iin(), "Қасымова").application())
                .isNotBlank();
        withdraw(person);
        save(provider, second, person.iin());
    }

    @Test
    void of_eight_drafts_that_name_a_person_at_once_one_keeps_it() {
        String iin = Story.iin();
        List<String> drafts = IntStream.range(0, 8)
                .mapToObj(i -> domain.as(provider, ApplicationService.class, ApplicationService::start))
                .toList();
        List<Callable<String>> attempts = drafts.stream()
                .<Callable<String>>map(number -> () -> outcome(() -> save(provider, number, iin)))
                .toList();
        List<String> outcomes = AtOnce.run(attempts);
        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("OPEN_APPLICATION_EXISTS"::equals).hasSize(7);
    }

    @Test
    void what_is_missing_is_told_at_once_and_stops_the_sending() {
        String number = domain.as(provider, ApplicationService.class, ApplicationService::start);
        assertRefused(
                ErrorCode.FIELD_REQUIRED,
                () -> domain.run(provider, ApplicationService.class, service -> service.submit(number, 1)));
        List<Problem> problems = domain.as(provider, ApplicationService.class, service -> service.listProblems(number));
        assertThat(problems)
                .extracting(problem -> problem.field().orElseThrow())
                .contains("iin", "professionCode", "specialty", "educationLevelCode", "documents", "position");
    }

    @Test
    void after_a_refusal_a_new_application_may_be_sent() {
        Person refused = story.submitted(provider);
        story.decide(reviewer, refused, REFUSED);
        Person again = story.draft(provider, refused.iin(), "Қасымова");
        assertThat(story.submit(again).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    private Person in(ApplicationStatus status) {
        Person person = story.draft(provider);
        if (status != ApplicationStatus.DRAFT) {
            story.submit(person);
        }
        switch (status) {
            case RETURNED -> story.decide(reviewer, person, RETURNED);
            case REGISTERED -> story.decide(reviewer, person, REGISTERED);
            case REFUSED -> story.decide(reviewer, person, REFUSED);
            case WITHDRAWN -> withdraw(person);
            case DRAFT, SUBMITTED -> {}
        }
        assertThat(story.view(person).status()).isEqualTo(status);
        return person;
    }

    private void mend(Person person) {
        domain.run(
                provider,
                ApplicationService.class,
                service -> service.saveEducation(new SaveEducation(
                        person.application(), "SW", "психология", "HIGHER", "Еуразия университеті", 2015)));
    }

    private void save(Caller caller, String number, String iin) {
        domain.run(
                caller,
                ApplicationService.class,
                service -> service.savePerson(
                        new SavePerson(number, iin, "Қасымова", "Әсел", null, null, "a@example.kz", "kk")));
    }

    private void withdraw(Person person) {
        int version = story.view(person).version();
        domain.run(provider, ApplicationService.class, service -> service.withdraw(person.application(), version));
    }

    private List<String> numbers() {
        return domain
                .as(provider, ApplicationService.class, service -> service.listMine(Optional.empty(), 0, 100))
                .stream()
                .map(ApplicationRow::number)
                .toList();
    }

    private List<String> notices(Person person) {
        return domain.jdbc()
                .list(
                        "select n.kind from notification n join application a on a.id = n.application_id"
                                + " where a.number = ? and n.kind like 'APPLICATION%' order by n.id",
                        List.of(person.application()), row -> row.getString("kind"));
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return "DONE";
        } catch (RegistryException refused) {
            return refused.code().name();
        }
    }
}

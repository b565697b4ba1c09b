package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationIT {

    private static final Caller ANYBODY = Caller.anonymous("192.0.2.9");
    private static final List<String> UNKNOWN = List.of("123456788", "100000016000", "", "абв", "100000017");
    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Domain domain;
    private Story story;
    private Caller provider;
    private Caller reviewer;

    @BeforeEach
    void emptyRegistry() {
        domain = new Domain(Database.fresh("publication_" + ++databases), clock, TemporaryFiles.settings());
        story = new Story(domain);
        provider = story.organisation();
        reviewer = story.staff(Role.REVIEWER);
    }

    @Test
    void an_entry_shows_only_once_both_consents_stand() {
        Person person = story.submitted(provider);
        String number = story.register(reviewer, person);
        assertHidden(number);
        story.specialistConsents(person, true);
        assertHidden(number);
        story.providerConsents(provider, true);
        assertThat(find(number)).isPresent();
        assertThat(search("Қасымова")).containsExactly(number);
        assertThat(feed(number)).containsExactly("PUBLISHED");
    }

    @Test
    void a_consent_that_was_there_first_shows_the_entry_with_its_registration() {
        Person person = story.submitted(provider);
        story.providerConsents(provider, true);
        story.specialistConsents(person, true);
        String number = story.register(reviewer, person);
        assertThat(find(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withdrawal_of_either_consent_hides_the_entry_everywhere_at_once(boolean ofProvider) {
        Person person = story.submitted(provider);
        String number = story.published(reviewer, person);
        assertThat(find(number)).isPresent();
        if (ofProvider) {
            story.providerConsents(provider, false);
        } else {
            clock.advance(Duration.ofMinutes(2));
            story.specialistConsents(person, false);
        }
        assertHidden(number);
        assertThat(search("Қасымова")).isEmpty();
        assertThat(extract()).doesNotContain(number);
        assertThat(figures().specialists()).isZero();
        assertThat(feed(number)).containsExactly("PUBLISHED", "WITHDRAWN");
    }

    @Test
    void a_consent_and_what_it_shows_are_written_together_or_not_at_all() {
        Person person = story.submitted(provider);
        String number = story.register(reviewer, person);
        story.specialistConsents(person, true);
        domain.jdbc().update("alter table change_event add constraint broken check (kind <> 'PUBLISHED')", List.of());
        assertThatThrownBy(() -> story.providerConsents(provider, true)).isInstanceOf(PersistenceFailure.class);
        assertThat(domain.jdbc().count("select count(*) from consent where party = 'PROVIDER'", List.of()))
                .isZero();
        assertHidden(number);
    }

    @Test
    void a_hidden_entry_answers_exactly_as_one_that_never_was() {
        String hidden = story.register(reviewer, story.submitted(provider));
        for (String number : UNKNOWN) {
            assertThat(find(hidden)).isEqualTo(find(number));
            assertThat(search(hidden)).isEqualTo(search(number));
        }
    }

    @Test
    void consent_given_again_shows_the_entry_again_under_its_number() {
        Person person = story.submitted(provider);
        String number = story.published(reviewer, person);
        story.providerConsents(provider, false);
        story.providerConsents(provider, true);
        assertThat(find(number)).isPresent();
        assertThat(feed(number)).containsExactly("PUBLISHED", "WITHDRAWN", "PUBLISHED");
    }

    @Test
    void giving_what_is_given_changes_nothing() {
        Person person = story.submitted(provider);
        String number = story.published(reviewer, person);
        story.providerConsents(provider, true);
        assertThat(feed(number)).containsExactly("PUBLISHED");
        assertThat(domain.jdbc().count("select count(*) from consent where party = 'PROVIDER'", List.of()))
                .isEqualTo(1);
    }

    @Test
    void no_iin_phone_or_mail_of_the_specialist_is_in_what_is_public() {
        Person person = story.submitted(provider);
        story.published(reviewer, person);
        String all = domain.jdbc()
                .list("select to_jsonb(p)::text as row from publication p", List.of(), row -> row.getString("row"))
                .toString();
        assertThat(all).contains("Қасымова").doesNotContain(person.iin(), person.email());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Қасымова",
        "Касымова",
        "касымова",
        "КАСЫМОВА асел",
        "Касым",
        "асел",
        "Қасымoва",
        "Маратқызы",
        "марат кызы",
        "Қасымова\u00a0Әсел"
    })
    void a_name_is_found_as_people_type_it(String typed) {
        String number = story.published(reviewer, story.submitted(provider));
        assertThat(search(typed)).containsExactly(number);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Касымова Ерлан", "сымова", "Қ%", "_асымова", "'; drop table publication; --", "\\"})
    void what_no_name_begins_with_finds_nothing(String typed) {
        story.published(reviewer, story.submitted(provider));
        assertThat(search(typed)).isEmpty();
    }

    @Test
    void an_exact_name_comes_before_a_folded_one() {
        String folded = published("Касымова");
        String exact = published("Қасымова");
        assertThat(search("Қасымова")).containsExactly(exact, folded);
        assertThat(search("Касымова")).containsExactly(folded, exact);
    }

    @Test
    void names_come_in_kazakh_order_page_by_page() {
        List<String> ordered = List.of(
                "Абаева",
                "Әбдиева",
                "Бекова",
                "Вакулова",
                "Габитова",
                "Ғабитова",
                "Дәулетова",
                "Камалова",
                "Қамалова",
                "Лукина",
                "Нұрова",
                "Ңұрова",
                "Омарова",
                "Өмарова",
                "Пак",
                "Уалиева",
                "Ұлықова",
                "Үсенова",
                "Фадеева",
                "Хасанова",
                "Һасанова",
                "Цой",
                "Ысқақова",
                "Ізтаева",
                "Юнусова",
                "Яковлева");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(this::published);
        List<String> shown = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> after = cursor;
            PublicRegistryService.PublicPage page = domain.as(
                    ANYBODY,
                    PublicRegistryService.class,
                    service -> service.search(criteria(Optional.empty(), after, 5)));
            page.items().forEach(view -> shown.add(view.surname()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(shown).containsExactlyElementsOf(ordered);
    }

    private String published(String surname) {
        Person person = story.draft(provider, Story.iin(), surname);
        story.submit(person);
        return story.published(reviewer, person);
    }

    private void assertHidden(String number) {
        assertThat(find(number)).isEmpty();
        assertThat(search(number)).isEmpty();
        assertThat(extract()).doesNotContain(number);
    }

    private Optional<SpecialistView> find(String number) {
        return domain.as(ANYBODY, PublicRegistryService.class, service -> service.find(number));
    }

    private List<String> search(String text) {
        return domain
                .as(
                        ANYBODY,
                        PublicRegistryService.class,
                        service -> service.search(criteria(Optional.of(text), Optional.empty(), 100)))
                .items()
                .stream()
                .map(SpecialistView::registryNumber)
                .toList();
    }

    private List<String> extract() {
        return domain.withoutTransaction(ANYBODY, ExtractService.class, PublicationIT::numbers);
    }

    private static List<String> numbers(ExtractService service) {
        try {
            return service.open(PublicCriteria.all(1), extract -> {
                List<String> numbers = new ArrayList<>();
                extract.rows(row -> numbers.add(row.text(PublicRow.Column.REGISTRY_NUMBER)));
                return numbers;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PublicRegistryService.RegistryFigures figures() {
        return domain.as(ANYBODY, PublicRegistryService.class, PublicRegistryService::figures);
    }

    private static PublicCriteria criteria(Optional<String> query, Optional<String> cursor, int limit) {
        PublicCriteria all = PublicCriteria.all(limit);
        return new PublicCriteria(
                query,
                all.regionCode(),
                all.professionCode(),
                all.categoryCode(),
                all.settingCode(),
                all.organisation(),
                cursor,
                limit);
    }

    private List<String> feed(String number) {
        return domain.jdbc()
                .list(
                        "select kind from change_event where registry_number = ? order by id",
                        List.of(number),
                        row -> row.getString("kind"));
    }
}

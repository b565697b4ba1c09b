package kz.mamandar.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentRefusalIT {

    private static final Caller ANYBODY = Caller.anonymous("192.0.2.9");

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Domain domain;
    private Story story;
    private Person person;
    private String link;

    @BeforeEach
    void aSpecialistWhoWasAsked() {
        domain = new Domain(Database.shared(), clock, TemporaryFiles.settings());
        story = new Story(domain);
        person = story.submitted(story.organisation());
        link = story.consentAsked(person);
    }

    @Test
    void a_no_is_kept_and_shown_where_an_answer_was_awaited() {
        assertThat(state()).isEqualTo(SpecialistConsentState.ASKED);
        answer(false);
        assertThat(state()).isEqualTo(SpecialistConsentState.REFUSED);
        assertThat(opened().refused()).isTrue();
        assertThat(audited("CONSENT_REFUSED")).isOne();
    }

    @Test
    void a_second_no_changes_nothing() {
        answer(false);
        answer(false);
        assertThat(domain.jdbc()
                        .count(
                                "select count(*) from consent_refusal where provider_id = ?",
                                List.of(providerOf(person))))
                .isOne();
        assertThat(audited("CONSENT_REFUSED")).isOne();
    }

    @Test
    void the_application_goes_on_and_its_entry_is_not_public() {
        story.providerConsents(person.provider(), true);
        answer(false);
        String number = story.register(story.staff(Role.REVIEWER), person);
        assertThat(isPublic(number)).isFalse();
        answer(true);
        assertThat(isPublic(number)).isTrue();
    }

    @Test
    void the_same_link_takes_a_change_of_mind_both_ways() {
        answer(false);
        answer(true);
        assertThat(state()).isEqualTo(SpecialistConsentState.GIVEN);
        assertThat(opened())
                .extracting(ConsentService.ConsentLink::standing, ConsentService.ConsentLink::refused)
                .containsExactly(true, false);
        answer(false);
        assertThat(state()).isEqualTo(SpecialistConsentState.WITHDRAWN);
        assertThat(opened().refused()).isFalse();
        assertThat(audited("CONSENT_REFUSED") + audited("CONSENT_GIVEN") + audited("CONSENT_WITHDRAWN"))
                .isEqualTo(3);
    }

    @Test
    void who_is_asked_anew_has_not_answered_yet() {
        answer(false);
        clock.advance(Duration.ofHours(1));
        link = story.consentAsked(person);
        assertThat(state()).isEqualTo(SpecialistConsentState.ASKED);
        assertThat(opened().refused()).isFalse();
    }

    private void answer(boolean gives) {
        clock.advance(Duration.ofMinutes(2));
        story.specialistAnswers(person, link, gives);
    }

    private SpecialistConsentState state() {
        return story.view(person).specialistConsent();
    }

    private ConsentService.ConsentLink opened() {
        return domain.as(ANYBODY, ConsentService.class, service -> service.openLink(link));
    }

    private boolean isPublic(String number) {
        return domain.jdbc().count("select count(*) from publication where registry_number = ?", List.of(number)) == 1;
    }

    private long audited(String action) {
        return domain.jdbc()
                .count(
                        "select count(*) from audit_event where action = ? and subject_id = ?",
                        List.of(action, String.valueOf(providerOf(person))));
    }

    private long providerOf(Person asked) {
        return domain.jdbc()
                .count("select provider_id from application where number = ?", List.of(asked.application()));
    }
}

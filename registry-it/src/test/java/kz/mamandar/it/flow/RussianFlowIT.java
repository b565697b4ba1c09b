package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** По-русски: by phone, refused with a basis; two reviewers at once. */
@AgainstRegistry
class RussianFlowIT {

    private static final Words RU = Words.of("ru");
    private static final String PHONE = "+77010000001";

    private final Registry registry;

    RussianFlowIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void anApplicationIsRefusedWithItsBasis(Portal cabinet, Portal office) {
        Applicant applicant = new Applicant(registry, cabinet, RU).signIn("8 (701) 000-00-01", PHONE);
        Instant start = Instant.now().minusSeconds(1);
        String number = applicant.draft(Candidate.next());
        applicant.send(number, "check.send");
        new Staff(office, RU)
                .signIn(registry, "supervisor")
                .open(number)
                .refuse("REF-3", "Решение суда района Есиль", "7199-26-00-2/1", LocalDate.of(2026, 2, 3));
        assertThat(office.text()).contains(RU.get("decided.REFUSED"));

        var notice =
                registry.mailbox().await(PHONE, start, message -> message.body().contains(number));
        assertThat(notice.channel()).isEqualTo("SMS");
        applicant.openApplication(number);
        assertThat(cabinet.text())
                .contains("Решение суда района Есиль", "7199-26-00-2/1", RU.get("refused.next.appeal"));
    }

    @Test
    void aSpecialistWhoSaysNoIsHeardAndMayChangeTheirMindByTheSameLink(
            Portal cabinet, Portal office, Portal specialist) {
        Candidate candidate = Candidate.next();
        Instant start = Instant.now().minusSeconds(1);
        Applicant applicant =
                new Applicant(registry, cabinet, RU).signIn("person@demo.mamandar.kz", "person@demo.mamandar.kz");
        String number = applicant.draft(candidate);
        applicant.askForConsent(number);
        String link = registry.mailbox().consentLink(candidate.email(), start);
        Specialist answers = new Specialist(registry, specialist, RU);

        answers.decide(link, candidate.email(), "consent.decline");
        assertThat(specialist.text()).contains(RU.get("consent.declined"), RU.get("consent.state.refused"));
        String refused = RU.get("enum.SpecialistConsentState.REFUSED");
        applicant.openApplication(number);
        assertThat(cabinet.text()).contains(refused).doesNotContain(RU.get("enum.SpecialistConsentState.ASKED"));
        applicant.step(number, "consent");
        assertThat(cabinet.text()).contains(refused, RU.get("specialistConsent.refused"));
        applicant.send(number, "check.send");
        new Staff(office, RU).signIn(registry, "reviewer").open(number);
        assertThat(office.text()).contains(refused);

        answers.decide(link, candidate.email(), "consent.give");
        assertThat(specialist.text()).contains(RU.get("consent.given"), RU.get("consent.state.given"));
        applicant.openApplication(number);
        assertThat(cabinet.text())
                .contains(RU.get("enum.SpecialistConsentState.GIVEN"))
                .doesNotContain(refused);
    }

    @Test
    void theSecondOfTwoDecisionsLosesWithAClearMessage(Portal cabinet, Portal first, Portal second) {
        Applicant applicant =
                new Applicant(registry, cabinet, RU).signIn("person@demo.mamandar.kz", "person@demo.mamandar.kz");
        String number = applicant.draft(Candidate.next());
        applicant.send(number, "check.send");
        Staff early = new Staff(first, RU).signIn(registry, "reviewer").open(number);
        Staff late = new Staff(second, RU).signIn(registry, "supervisor").open(number);
        early.prepareToRegister();
        late.prepareToRegister();
        early.decide("REGISTERED");
        late.decide("REGISTERED");
        assertThat(first.text()).contains(RU.get("decided.REGISTERED"));
        assertThat(second.text()).doesNotContain(RU.get("decided.REGISTERED"));
        assertThat(second.page()
                        .locator("main [role=alert], main .notice-warning, main .notice-danger, main .error-summary")
                        .allInnerTexts())
                .isNotEmpty();
    }
}

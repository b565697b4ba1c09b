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

package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.it.soap.SoapMessage;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** Қазақша: by e-mail, returned once, mended, registered, public, then hidden by the specialist. */
@AgainstRegistry
class KazakhFlowIT {

    private static final Words KK = Words.of("kk");
    private static final Pattern ENTRY = Pattern.compile("\\d{3}\\s?\\d{3}\\s?\\d{3}");

    private final Registry registry;

    KazakhFlowIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void anApplicationBecomesAnEntryAndTheSpecialistCanHideIt(
            Portal cabinet, Portal office, Portal specialist, Portal visitor) {
        Candidate candidate = Candidate.next();
        Applicant applicant =
                new Applicant(registry, cabinet, KK).signIn("org@demo.mamandar.kz", "org@demo.mamandar.kz");
        Instant start = Instant.now().minusSeconds(1);
        String number = applicant.draft(candidate);
        applicant.openApplication(number);
        assertThat(cabinet.text()).as("a draft says loudly that it is not sent").contains(KK.get("application.unsent"));
        applicant.askForConsent(number);
        giveConsent(specialist, candidate, start, "consent.give");
        applicant.send(number, "check.send");
        assertThat(cabinet.text()).contains(number, KK.get("due.why"));

        Staff reviewer = new Staff(office, KK).signIn(registry, "reviewer").open(number);
        reviewer.sendBack("RET-3", "Дипломның қосымшасын тіркеңіз.");
        assertThat(office.text()).contains(KK.get("decided.RETURNED"));
        registry.mailbox().await("org@demo.mamandar.kz", start, message -> message.body()
                .contains("Дипломның қосымшасын тіркеңіз."));

        applicant.openApplication(number);
        assertThat(cabinet.text()).contains("Дипломның қосымшасын тіркеңіз.", KK.get("application.unsent"));
        applicant.document(number, "DIPLOMA");
        applicant.send(number, "check.send.again");
        reviewer.open(number).register();
        assertThat(office.text()).contains(KK.get("decided.REGISTERED"));
        String entry = entryNumber(office);

        assertVisible(entry, candidate, visitor);
        specialistWithdraws(specialist, candidate, start);
        assertHidden(entry, candidate);
    }

    private void giveConsent(Portal window, Candidate candidate, Instant since, String button) {
        String link = registry.mailbox().consentLink(candidate.email(), since);
        new Specialist(registry, window, KK).decide(link, candidate.email(), button);
    }

    private void specialistWithdraws(Portal window, Candidate candidate, Instant since) {
        giveConsent(window, candidate, since, "consent.withdraw");
    }

    private static String entryNumber(Portal office) {
        Matcher matcher = ENTRY.matcher(office.page().locator(".done .number").innerText());
        assertThat(matcher.find()).isTrue();
        return matcher.group().replaceAll("\\s", "");
    }

    private void assertVisible(String entry, Candidate candidate, Portal visitor) {
        assertThat(visitor.open("/kk/registry/" + entry)).isEqualTo(200);
        assertThat(visitor.heading()).contains(candidate.surname());
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(registry.http().get("/kk/registry/" + entry).body())
                .doesNotContain(candidate.iin(), candidate.email());
        assertThat(Http.json(registry.http().get("/services/api/v1/specialists/" + entry))
                        .get("surname")
                        .asText())
                .isEqualTo(candidate.surname());
        assertThat(registry.http()
                        .get("/services/api/v1/extracts/specialists.csv")
                        .body())
                .contains(entry);
        assertThat(soap(candidate)).contains(">REGISTERED<", entry);
    }

    private void assertHidden(String entry, Candidate candidate) {
        new HiddenEntry(registry, entry, candidate.surname()).assertAnswersAsIfItNeverWas();
        assertThat(soap(candidate))
                .as("the register itself keeps the entry for authorities")
                .contains(">REGISTERED<");
    }

    private String soap(Candidate candidate) {
        return SoapMessage.post(
                        registry.http(),
                        SoapMessage.envelope("<m:verifySpecialist><m:requestorBin>600140000008</m:requestorBin>"
                                + "<m:purpose>Тексеру</m:purpose><m:iin>" + candidate.iin()
                                + "</m:iin></m:verifySpecialist>"))
                .body();
    }
}

package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Candidate;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** A session ends in the middle of an application. */
@AgainstRegistry
class SessionEndIT {

    private static final Words RU = Words.of("ru");
    private static final String APPLICANT = "+77010000001";

    private final Registry registry;

    SessionEndIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void afterSigningInAgainTheApplicantIsOnThePageTheyWereOnAndWhatWasSavedIsThere(Portal portal) {
        Applicant applicant = new Applicant(registry, portal, RU).signIn(APPLICANT, APPLICANT);
        String step = "/ru/cabinet/applications/" + applicant.draft(Candidate.next()) + "/education";
        portal.open(step);
        portal.fill(RU.get("education.specialty"), "Социальная педагогика");

        endSession(portal);
        portal.press(RU.get("form.saveAndContinue"));
        assertThat(portal.path()).isEqualTo("/ru/sign-in");
        assertThat(portal.text()).contains(RU.get("signIn.ended.title"), RU.get("signIn.ended.text"));
        assertThat(portal.accessibilityFaults()).isEmpty();

        applicant.signInByCode(APPLICANT, APPLICANT);
        assertThat(portal.path()).isEqualTo(step);
        assertThat(portal.control(RU.get("education.specialty")).inputValue()).isEqualTo("Психология");
        portal.fill(RU.get("education.specialty"), "Социальная педагогика").press(RU.get("form.saveAndContinue"));
        portal.open(step);
        assertThat(portal.control(RU.get("education.specialty")).inputValue()).isEqualTo("Социальная педагогика");
    }

    @Test
    void whoWasNeverSignedInIsNotToldOfAnEndedSession(Portal portal) {
        portal.open("/ru/cabinet/applications");
        assertThat(portal.text()).contains(RU.get("signIn.wanted")).doesNotContain(RU.get("signIn.ended.title"));
    }

    /** The server knows the session no longer, the browser still sends its cookie. */
    private static void endSession(Portal portal) {
        Cookie session = portal.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow();
        session.value = "0123456789abcdef0123456789ab";
        portal.context().addCookies(List.of(session));
    }
}

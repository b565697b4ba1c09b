package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Candidate;
import kz.mamandar.it.flow.Pdf;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** An applicant without a mouse makes an application and sends it; at every step the focus can be seen. */
@AgainstRegistry
class KeyboardOnlyIT {

    private static final Words RU = Words.of("ru");
    private static final String APPLICANT = "org@demo.mamandar.kz";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int MOST_STOPS = 120;
    private static final int PATIENCE = 15_000;

    /** An outline, or for what hides its own (a file field, a choice) a change of the border or shadow. */
    private static final String FOCUS_IS_SEEN =
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
            }""";

    private final Registry registry;

    KeyboardOnlyIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void anApplicationIsMadeAndSent(Portal portal) {
        new Applicant(registry, portal, RU).signIn(APPLICANT, APPLICANT);
        portal.page().onFileChooser(chooser -> {}); // from here on the browser asks the test, not the desktop
        Candidate candidate = Candidate.next();
        portal.open("/ru/cabinet/applications/new");
        press(portal, "Tab");
        assertThat(portal.page().evaluate("document.activeElement.getAttribute('href')"))
                .as("the skip link comes first")
                .isEqualTo("#main");
        press(portal, "Enter");
        assertThat(portal.page().evaluate("document.activeElement.id")).isEqualTo("main");
        push(portal, "begin");
        portal.page().waitForURL(Pattern.compile(".*/cabinet/applications/(?!new)[^/]+.*"));
        String application = portal.path().replaceAll("(/cabinet/applications/[^/?]+).*", "$1");

        portal.open(application + "/person");
        type(portal, "iin", candidate.iin());
        type(portal, "surname", candidate.surname());
        type(portal, "givenName", candidate.givenName());
        type(portal, "email", candidate.email());
        push(portal, "save");

        portal.open(application + "/education");
        choose(portal, "professionCode", "PSY");
        type(portal, "specialty", "Психология");
        choose(portal, "educationLevelCode", "HIGHER");
        type(portal, "institution", "Л. Н. Гумилев атындағы Еуразия ұлттық университеті");
        type(portal, "graduationYear", "2015");
        push(portal, "save");

        portal.open(application + "/category");
        tabTo(portal, "document.activeElement.type === 'radio'", "the first category");
        for (int i = 0; i < 20 && !portal.page().isChecked("input[value='SW-FIRST']"); i++) {
            press(portal, "ArrowDown");
        }
        type(portal, "issuedOn", LocalDate.now().minusMonths(6).format(DAY));
        type(portal, "validUntil", LocalDate.now().plusMonths(30).format(DAY));
        push(portal, "save");

        portal.open(application + "/employment");
        type(portal, "position", "психолог");
        type(portal, "staffPosition", "психолог");
        push(portal, "save");

        for (String kind : List.of("IDENTITY_CARD", "DIPLOMA", "EMPLOYMENT", "STAFF_LIST", "CATEGORY_CERTIFICATE")) {
            portal.open(application + "/documents");
            choose(portal, "kindCode", kind);
            type(portal, "number", "12345");
            type(portal, "issuedOn", LocalDate.now().minusYears(1).format(DAY));
            type(portal, "expiresOn", LocalDate.now().plusYears(2).format(DAY));
            tabToId(portal, "file");
            openFileChooser(portal).setFiles(new FilePayload("file.pdf", "application/pdf", Pdf.page()));
            push(portal, "addDocument");
        }

        portal.open(application + "/check");
        push(portal, "send");
        portal.page().waitForURL("**/sent");
        assertThat(portal.heading()).isEqualTo(RU.get("sent.title"));
    }

    /** A press that a busy browser takes for older than it is opens nothing; people press again. */
    private static FileChooser openFileChooser(Portal portal) {
        try {
            return portal.page()
                    .waitForFileChooser(
                            new Page.WaitForFileChooserOptions().setTimeout(PATIENCE), () -> press(portal, "Space"));
        } catch (TimeoutError nothing) {
            return portal.page().waitForFileChooser(() -> press(portal, "Space"));
        }
    }

    private static void type(Portal portal, String id, String text) {
        tabToId(portal, id);
        portal.page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(0));
    }

    /** Goes down the list of a closed select until the value is chosen. */
    private static void choose(Portal portal, String id, String value) {
        tabToId(portal, id);
        for (int i = 0; i < 60 && !portal.page().inputValue("#" + id).equals(value); i++) {
            press(portal, "ArrowDown");
        }
        assertThat(portal.page().inputValue("#" + id)).isEqualTo(value);
    }

    private static void push(Portal portal, String id) {
        tabToId(portal, id);
        String before = portal.page().url();
        portal.page().waitForNavigation(() -> press(portal, "Enter"));
        assertThat(portal.page().locator("main .error-summary").count())
                .as(before + "\n" + portal.text())
                .isZero();
    }

    private static void tabToId(Portal portal, String id) {
        tabTo(portal, "document.activeElement.id === '" + id + "'", id);
    }

    private static void tabTo(Portal portal, String reached, String what) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((boolean) portal.page().evaluate(reached)) {
                return;
            }
            press(portal, "Tab");
            assertThat((boolean) portal.page().evaluate(FOCUS_IS_SEEN))
                    .as("focus is seen on the way to " + what + ": "
                            + portal.page().evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
        }
        throw new AssertionError(what + " is not reached by keyboard on " + portal.path());
    }

    private static void press(Portal portal, String key) {
        portal.page().keyboard().press(key);
    }
}

package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field for a file speaks the language of the page, whatever language the browser speaks. */
@AgainstRegistry
class FileFieldIT {

    private static final FilePayload LIST =
            new FilePayload("Тізім – Қараша.csv", "text/csv", "Нөмір\n999999995".getBytes(StandardCharsets.UTF_8));

    private final Registry registry;

    FileFieldIT(Registry registry) {
        this.registry = registry;
    }

    @ParameterizedTest
    @CsvSource({"kk,1280", "ru,1280", "kk,320", "ru,320"})
    void itsWordsAreThoseOfThePageAndTheChosenFileIsNamed(String language, int width, Portal portal) {
        Words words = Words.of(language);
        portal.page().setViewportSize(width, 800);
        open(portal, language);
        assertThat(portal.page().locator(".file").innerText())
                .isEqualToIgnoringWhitespace(words.get("file.choose") + words.get("file.none"));
        assertThat(ofTheBrowser(portal, "''", "color")).as("its own words").isEqualTo("rgba(0, 0, 0, 0)");
        assertThat(ofTheBrowser(portal, "'::file-selector-button'", "opacity")).isEqualTo("0");
        assertThat(overlap(portal.page().locator(".file-choose"), portal.page().locator(".file-name")))
                .isFalse();
        clicked(portal).setFiles(LIST);
        assertThat(portal.page().locator(".file-name").innerText()).isEqualTo(LIST.name);
        portal.page().locator("#file").setInputFiles(new FilePayload[0]);
        assertThat(portal.page().locator(".file-name").innerText()).isEqualTo(words.get("file.none"));
        assertThat(portal.accessibilityFaults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void withoutAScriptTheButtonIsOursTooAndTheBrowserNamesTheFile(String language, Portal portal) {
        Words words = Words.of(language);
        portal.page().route("**/portal.js*", route -> route.abort());
        open(portal, language);
        assertThat(portal.page().locator(".file-choose").innerText()).isEqualTo(words.get("file.choose"));
        assertThat(portal.page().locator(".file-name").isVisible()).isFalse();
        assertThat(ofTheBrowser(portal, "''", "color")).isNotEqualTo("rgba(0, 0, 0, 0)");
        clicked(portal).setFiles(LIST);
        portal.press(words.get("numbers.run"));
        assertThat(portal.text()).contains("999999995", words.get("enum.Outcome.NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void aFileThatCameWithAnErrorElsewhereIsToBeChosenAgain(String language, Portal portal) {
        Words words = Words.of(language);
        new Applicant(registry, portal, words).signIn("org@demo.mamandar.kz", "org@demo.mamandar.kz");
        portal.open("/" + language + "/cabinet/applications/new");
        portal.press(words.get("new.start"));
        portal.open(portal.path().replaceAll("(/applications/[^/?]+).*", "$1/documents"));
        String again = words.get("file.again", Map.of("name", LIST.name));
        for (String issuedOn : List.of("01.02.2024", "31.02.2024")) {
            portal.fill(words.get("documents.issuedOn"), issuedOn);
            portal.page().locator("#file").setInputFiles(LIST);
            assertThat(portal.text()).doesNotContain(again);
            portal.press(words.get("documents.add.button"));
            assertThat(portal.page().locator("#file-again").innerText()).isEqualTo(again);
            assertThat(portal.page().locator("#file").getAttribute("aria-describedby"))
                    .contains("file-again");
            assertThat(portal.accessibilityFaults()).isEmpty();
            portal.open(portal.path());
        }
        portal.press(words.get("documents.add.button"));
        assertThat(portal.page().locator("#file-again").count()).isZero();
    }

    private static void open(Portal portal, String language) {
        portal.page().onFileChooser(chooser -> {}); // from here on the browser asks the test, not the desktop
        portal.open("/" + language + "/check");
    }

    /** Presses where the button is seen. */
    private static FileChooser clicked(Portal portal) {
        portal.page().locator(".file").scrollIntoViewIfNeeded();
        BoundingBox button = portal.page().locator(".file-choose").boundingBox();
        return portal.page()
                .waitForFileChooser(
                        () -> portal.page().mouse().click(button.x + button.width / 2, button.y + button.height / 2));
    }

    private static Object ofTheBrowser(Portal portal, String part, String property) {
        return portal.page()
                .locator("#file")
                .evaluate("field => getComputedStyle(field, " + part + ")['" + property + "']");
    }

    private static boolean overlap(Locator one, Locator other) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = other.boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}

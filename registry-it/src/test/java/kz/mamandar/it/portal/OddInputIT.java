package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Candidate;
import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types what nobody expects into every text field of the forms: an error beside the field or a clean save, never a fault, nothing lost. */
@AgainstRegistry
class OddInputIT {

    private static final Words KK = Words.of("kk");
    private static final String APPLICANT = "org@demo.mamandar.kz";
    private static final List<String> STEPS =
            List.of("/person", "/education", "/category", "/employment", "/documents");

    /** Days and years: what cannot be read there is told alone, before the rest is judged. */
    private static final String UNREAD = "main .control-date, main #graduationYear";

    /** Every other field of text, whatever it is for. */
    private static final String FIELDS =
            "main input.control:not([type=file]):not([type=password]):not([disabled]):not(.control-date):not(#graduationYear),"
                    + " main textarea.control";

    /** Those that take any text. */
    private static final String FREE =
            "main input.control:not([type=file]):not([type=password]):not([inputmode]):not([disabled]),"
                    + " main textarea.control";

    private static final String LONG = "Ә".repeat(10_000);
    private static final String CONTROL = "Қа\u0007сы\u001bмова\u0000";
    private static final List<String> TEXTS = List.of(
            "ӘҒҚҢӨҰҮҺІ әғқңөұүһі",
            "\u200fعائشة\u202e Қасымова\u2069",
            "О’Нил-ұлы \"Ақ\" <b>&amp;</b> {0} #{1+1}",
            "  Ұзын   бос орын  ",
            "🙂 𐍈 e\u0301");

    private final Registry registry;

    OddInputIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void theAddressOfSignUpIsRefusedBesideTheFieldAndKept(Portal portal) {
        for (String odd : all()) {
            refused(portal, "/kk/sign-up", "send", odd);
        }
    }

    @Test
    void theStepsOfAnApplicationTakeTextAndRefuseTheRestBesideTheFields(Portal portal) {
        Applicant applicant = new Applicant(registry, portal, KK).signIn(APPLICANT, APPLICANT);
        String application = "/kk/cabinet/applications/" + applicant.draft(Candidate.next());
        for (String step : STEPS) {
            String button = step.equals("/documents") ? "addDocument" : "save";
            refused(portal, application + step, button, LONG);
            refused(portal, application + step, button, CONTROL);
            for (String text : TEXTS) {
                keptOrSaved(portal, application + step, button, text);
            }
        }
    }

    @Test
    void theProfileRefusesWhatIsNoTextBesideTheFields(Portal portal) {
        new Applicant(registry, portal, KK).signIn(APPLICANT, APPLICANT);
        refused(portal, "/kk/cabinet/profile/edit", "save", LONG);
        refused(portal, "/kk/cabinet/profile/edit", "save", CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORGANISATION", "PERSON"})
    void theProfileOfSomebodyNewRefusesWhatIsNoTextAndLosesNothing(String kind, Portal portal) {
        String address = "new-" + kind.toLowerCase(Locale.ROOT) + "-" + System.nanoTime() + "@example.kz";
        new Applicant(registry, portal, KK).signIn(address, address);
        String page = "/kk/cabinet/profile?kind=" + kind;
        for (String odd : all()) {
            open(portal, page);
            Map<String, String> typed = fill(portal, FREE, odd);
            assertThat(typed).containsKeys("nameKk", "licenceNumber", "address");
            submit(portal, "save");
            assertThat(portal.page().locator("main .error-summary").count())
                    .as("there is no identifier")
                    .isOne();
            assertKept(portal, typed);
        }
        refused(portal, page, "save", LONG);
        refused(portal, page, "save", CONTROL);
    }

    @Test
    void theFormOfADecisionKeepsWhatWasTyped(Portal cabinet, Portal office) {
        Applicant applicant = new Applicant(registry, cabinet, KK).signIn(APPLICANT, APPLICANT);
        String number = applicant.draft(Candidate.next());
        applicant.send(number, "check.send");
        new Staff(office, KK).signIn(registry, "reviewer");
        String page = "/kk/office/applications/" + number;
        for (String odd : List.of(LONG, CONTROL)) {
            open(office, page);
            office.tick(KK.get("decision.do.REFUSED")).tickValue("REF-3");
            Map<String, String> typed = fill(office, FIELDS, odd);
            int read = reads(number);
            submit(office, "check");
            assertThat(reads(number) - read)
                    .as("one look, one event of the audit")
                    .isOne();
            assertErrorsBeside(office, typed.keySet());
            assertKept(office, typed);
        }
    }

    @Test
    void aDayThatCannotBeReadStaysInItsFieldWithWhatElseWasTyped(Portal portal) {
        Applicant applicant = new Applicant(registry, portal, KK).signIn(APPLICANT, APPLICANT);
        String page = "/kk/cabinet/applications/" + applicant.draft(Candidate.next()) + "/category";
        portal.open(page);
        portal.page().locator("#issuedOn").fill("31.02.2026");
        portal.page().locator("#validUntil").fill("05.03.2031");
        submit(portal, "save");
        assertThat(portal.page().locator("#issuedOn-error").textContent())
                .isEqualTo(KK.get("error.DATE_NOT_UNDERSTOOD"));
        assertThat(portal.page().locator("#issuedOn").inputValue()).isEqualTo("31.02.2026");
        assertThat(portal.page().locator("#validUntil").inputValue()).isEqualTo("05.03.2031");
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(TEXTS);
        all.add(LONG);
        all.add(CONTROL);
        return all;
    }

    private void refused(Portal portal, String page, String button, String odd) {
        for (String fields : List.of(FIELDS, UNREAD)) {
            open(portal, page);
            Map<String, String> typed = fill(portal, fields, odd);
            if (!typed.isEmpty()) {
                submit(portal, button);
                assertErrorsBeside(portal, typed.keySet());
                assertKept(portal, typed);
            }
        }
    }

    private void keptOrSaved(Portal portal, String page, String button, String text) {
        open(portal, page);
        Map<String, String> typed = fill(portal, FREE, text);
        submit(portal, button);
        boolean saved = portal.page().locator("main .field-error").count() == 0;
        if (saved) {
            portal.open(page);
            typed.replaceAll((id, value) -> value.strip());
        }
        if (!saved || !button.equals("addDocument")) {
            assertKept(portal, typed);
        }
    }

    private static void open(Portal portal, String page) {
        assertThat(portal.open(page)).as(page).isEqualTo(200);
    }

    private static Map<String, String> fill(Portal portal, String fields, String text) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Locator field : portal.page().locator(fields).all()) {
            field.evaluate("(field, text) => { field.removeAttribute('data-format'); field.value = text; }", text);
            typed.put(field.getAttribute("id"), field.inputValue());
        }
        return typed;
    }

    /** Presses the button; whatever answers is no fault of the server. */
    private static void submit(Portal portal, String button) {
        AtomicInteger worst = new AtomicInteger();
        java.util.function.Consumer<Response> watch = response -> worst.accumulateAndGet(response.status(), Math::max);
        portal.page().onResponse(watch);
        portal.page().locator("#" + button).click();
        portal.page().waitForLoadState();
        portal.page().offResponse(watch);
        assertThat(worst.get()).as(portal.path()).isLessThan(400);
    }

    private static void assertErrorsBeside(Portal portal, Iterable<String> fields) {
        Page page = portal.page();
        assertThat(fields).as(portal.path()).allSatisfy(id -> assertThat(
                        page.locator("#" + id + "-error").count())
                .as("error beside " + id)
                .isOne());
        assertThat(page.locator(".error-summary").count()).isOne();
        assertThat(texts(page, ".error-summary a", "link => link.hash.replace(/^#|:0$/g, '')"))
                .as("the summary goes down the page")
                .isEqualTo(texts(page, "main .field-error", "error => error.id.replace(/-error$/, '')"));
    }

    private static Object texts(Page page, String selector, String text) {
        return page.locator(selector).evaluateAll("found => found.map(" + text + ")");
    }

    private static void assertKept(Portal portal, Map<String, String> typed) {
        typed.forEach(
                (id, value) -> assertThat(shown(portal.page().locator("#" + id).inputValue()))
                        .as(portal.path() + " " + id)
                        .isEqualTo(shown(value)));
    }

    /** A page cannot hold control characters. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\ufffd\ufffe ]", "");
    }

    private int reads(String number) {
        return (int) new Sql(registry.product().database())
                .number(
                        "select count(*) from audit_event where action = 'APPLICATION_READ' and subject_id = ?",
                        number);
    }
}

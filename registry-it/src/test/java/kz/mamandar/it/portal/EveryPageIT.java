package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.soap.SoapMessage;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Routes;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the table of pages: each one, in each language, as a role that may open it. A page that is new is walked without being named here. */
@AgainstRegistry
class EveryPageIT {

    private static final String APPLICANT = "org@demo.mamandar.kz";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CONSENT = Pattern.compile("/consent/([\\w-]+)");
    private static final Map<String, String> STATUS = Map.of(
            "CABINET_DOCUMENT_REMOVE",
            "RETURNED",
            "CABINET_SENT",
            "SUBMITTED",
            "CABINET_WITHDRAW",
            "SUBMITTED",
            "CABINET_ROUND",
            "RETURNED",
            "OFFICE_APPLICATION",
            "SUBMITTED");

    /** They send a visitor on: to where the work is, or back to where a code is asked for. */
    private static final Set<String> SENDS_ON = Set.of("CABINET", "SIGN_IN_CODE", "CONSENT_CODE");

    private final Registry registry;
    private final Sql sql;
    private final Map<String, Portal> windows = new HashMap<>();

    EveryPageIT(Registry registry) {
        this.registry = registry;
        this.sql = new Sql(registry.product().database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void isAccessibleAndWholeInItsLanguage(String language, Portal visitor) {
        List<String> faults = new ArrayList<>();
        List<String> others = foreignTexts(language);
        assertThat(Routes.all()).hasSizeGreaterThan(20);
        for (Routes.Page route : Routes.all()) {
            if (route.isView()) {
                Portal window = windowOf(route, language, visitor);
                String path = "/" + language + filled(route);
                int status = window.open(path);
                faultsOf(route, window, path, status, others)
                        .forEach(fault -> faults.add(route + " " + path + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faultsOf(Routes.Page route, Portal window, String path, int status, List<String> others) {
        List<String> faults = new ArrayList<>();
        if (status != 200) {
            return List.of("status " + status);
        }
        if (!window.path().equals(path) && !SENDS_ON.contains(route.name())) {
            faults.add("leads to " + window.path());
        }
        if (window.page().locator("h1").count() != 1) {
            faults.add("has not one h1");
        }
        if (!path.substring(1, 3).equals(window.page().locator("html").getAttribute("lang"))) {
            faults.add("has another lang");
        }
        faults.addAll(window.accessibilityFaults());
        String shown = shownInTheLanguageOfThePage(window);
        others.stream().filter(shown::contains).forEach(text -> faults.add("speaks the other language: " + text));
        return faults;
    }

    /** Texts of the portal in the other language that say something of their own. */
    private static List<String> foreignTexts(String language) {
        Words own = Words.of(language);
        Words other = Words.of(language.equals("kk") ? "ru" : "kk");
        return other.keys().stream()
                .filter(key -> own.has(key) && !own.get(key).equals(other.get(key)))
                .map(other::get)
                .filter(text -> text.length() > 12 && !text.contains("{"))
                .toList();
    }

    private static String shownInTheLanguageOfThePage(Portal window) {
        return (String)
                window.page()
                        .evaluate(
                                """
                () => {
                  const page = document.body.cloneNode(true);
                  page.querySelectorAll('[lang], script, style, template').forEach(other => other.remove());
                  return page.textContent.replace(/\\s+/g, ' ');
                }""");
    }

    private Portal windowOf(Routes.Page route, String language, Portal visitor) {
        if (route.roles().isEmpty()) {
            return visitor;
        }
        String role = route.roles().stream().sorted().findFirst().orElseThrow();
        return windows.computeIfAbsent(role, wanted -> {
            Portal window = visitor.another(registry);
            if (wanted.equals("APPLICANT")) {
                new Applicant(registry, window, Words.of(language)).signIn(APPLICANT, APPLICANT);
            } else {
                new Staff(window, Words.of(language)).signIn(registry, wanted.toLowerCase());
            }
            return window;
        });
    }

    private String filled(Routes.Page route) {
        Matcher parameters = PARAMETER.matcher(route.pattern());
        return parameters.replaceAll(parameter -> value(parameter.group(1), route));
    }

    private String value(String parameter, Routes.Page route) {
        return switch (parameter) {
            case "registryNumber" -> new Entries(registry).anyNumber();
            case "number" -> application(STATUS.getOrDefault(route.name(), "DRAFT"));
            case "round" -> "1";
            case "document" ->
                sql.text(
                        "select d.id from application_document d join application a on a.id = d.application_id where a.number = ? order by d.id limit 1",
                        application(STATUS.getOrDefault(route.name(), "DRAFT")));
            case "token" -> consentToken();
            case "message" -> exchangedMessage();
            case "client" -> "demo-is";
            default -> throw new AssertionError("No value known for {" + parameter + "} of " + route + ": add it here");
        };
    }

    /** An application of the applicant in this state, a draft with documents where there is one. */
    private String application(String status) {
        return sql.text(
                "select a.number from application a join provider p on p.id = a.provider_id join account c on c.id = p.account_id"
                        + " where c.email = ? and a.status = ? order by exists (select 1 from application_document d"
                        + " where d.application_id = a.id) desc, a.id limit 1",
                APPLICANT,
                status);
    }

    private String exchangedMessage() {
        String newest = "select coalesce(max(id), 0) from message_log";
        if (sql.number(newest) == 0) {
            SoapMessage.post(registry.http(), SoapMessage.ping());
        }
        return sql.text(newest);
    }

    private String consentToken() {
        return registry.mailbox().all().stream()
                .map(message -> CONSENT.matcher(message.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}

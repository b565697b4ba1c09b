package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class NumbersCheckIT {

    /** By its check digit a number, but no entry has it. */
    private static final String NEVER_WAS = "999999995";

    private final Registry registry;

    NumbersCheckIT(Registry registry) {
        this.registry = registry;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void aListIsCheckedAndTheWholeResultDownloaded(String language, Portal portal) {
        Words words = Words.of(language);
        String number = new Entries(registry).anyNumber();
        portal.open("/" + language + "/registry");
        portal.follow(words.get("numbers.link"));
        assertThat(portal.heading()).isEqualTo(words.get("numbers.title"));
        String csv = String.join("\n", "Нөмір;Кім", number + ";=1+1", NEVER_WAS + ";", "=2+2;");

        portal.attach(words.get("numbers.file"), "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .press(words.get("numbers.run"));

        assertThat(portal.path()).isEqualTo("/" + language + "/check");
        assertThat(counts(portal))
                .isEqualTo(Map.of(
                        words.get("enum.Outcome.IN_FORCE"), "1",
                        words.get("enum.Outcome.SUSPENDED"), "0",
                        words.get("enum.Outcome.NOT_FOUND"), "1",
                        words.get("enum.Outcome.NOT_A_NUMBER"), "1"));
        assertThat(portal.accessibilityFaults()).isEmpty();
        List<CSVRecord> result = downloaded(portal, words.get("numbers.download"));
        assertThat(result.get(0).get(1)).isEqualTo(words.get("numbers.column.outcome"));
        assertThat(result.get(1).get(1)).isEqualTo(words.get("enum.Outcome.IN_FORCE"));
        assertThat(result.get(1).get(2)).isEqualTo(number);
        assertThat(result.get(2).get(1)).isEqualTo(words.get("enum.Outcome.NOT_FOUND"));
        assertThat(result.get(3).get(0)).isEqualTo("'=2+2");
    }

    @Test
    void aHiddenEntryAnswersAsOneThatNeverWas(Portal portal) {
        Words words = Words.of("ru");
        Sql sql = new Sql(registry.product().database());
        String number = new Entries(registry).anyNumber();
        sql.update("create table hidden_for_a_while as select * from publication where registry_number = '" + number
                + "'");
        try {
            sql.update("delete from publication where registry_number = '" + number + "'");
            portal.open("/ru/check");
            portal.fill(words.get("numbers.text"), number + "\n" + NEVER_WAS).press(words.get("numbers.run"));
            List<CSVRecord> result = downloaded(portal, words.get("numbers.download"));
            assertThat(rest(result.get(1))).isEqualTo(rest(result.get(2)));
            Locator rows = portal.page().locator("tbody tr");
            assertThat(rows.nth(0).innerText().replace(number, ""))
                    .isEqualTo(rows.nth(1).innerText().replace(NEVER_WAS, ""));
        } finally {
            sql.update("insert into publication select * from hidden_for_a_while");
            sql.update("drop table hidden_for_a_while");
        }
    }

    /** What stands behind the number. */
    private static List<String> rest(CSVRecord row) {
        return row.toList().subList(1, row.size());
    }

    @ParameterizedTest
    @CsvSource({
        "kk,NUMBERS_REQUIRED,",
        "ru,NUMBERS_REQUIRED,",
        "kk,TABLE_WITHOUT_NUMBERS,hello",
        "ru,TABLE_WITHOUT_NUMBERS,hello"
    })
    void whatIsWrongIsSaidBesideTheFieldInTheLanguageOfThePage(
            String language, String code, String pasted, Portal portal) {
        Words words = Words.of(language);
        portal.open("/" + language + "/check");
        if (pasted != null) {
            portal.fill(words.get("numbers.text"), pasted);
        }
        portal.press(words.get("numbers.run"));
        Locator error = portal.page().locator(".field-error");
        assertThat(error.getAttribute("data-code")).isEqualTo(code);
        assertThat(error.textContent()).isEqualTo(words.get("error." + code));
        assertThat(portal.accessibilityFaults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru,list.xls,TABLE_REFUSED", "kk,photo.png,TABLE_REFUSED"})
    void aFileThatIsNoTableIsRefused(String language, String name, String code, Portal portal) {
        Words words = Words.of(language);
        portal.open("/" + language + "/check");
        portal.attach(words.get("numbers.file"), name, "application/octet-stream", new byte[] {(byte) 0xD0, 0, 1, 2})
                .press(words.get("numbers.run"));
        assertThat(portal.page().locator(".field-error").textContent()).isEqualTo(words.get("error." + code));
    }

    @Test
    void tenThousandNumbersAreAnsweredWithinSecondsAndOneMoreIsRefused(Portal portal) {
        Words words = Words.of("ru");
        portal.open("/ru/check");
        long begun = System.nanoTime();
        portal.attach(words.get("numbers.file"), "long.csv", "text/csv", numbers(10_000))
                .press(words.get("numbers.run"));
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
        assertThat(portal.page().locator("tbody tr").count()).isEqualTo(50);
        assertThat(downloaded(portal, words.get("numbers.download"))).hasSize(10_001);
        portal.attach(words.get("numbers.file"), "long.csv", "text/csv", numbers(10_001))
                .press(words.get("numbers.run"));
        assertThat(portal.page().locator(".field-error").getAttribute("data-code"))
                .isEqualTo("NUMBERS_TOO_MANY");
    }

    @Test
    void whatWasGivenStandsInNoAddressAndInNoLog(Portal portal) {
        Words words = Words.of("ru");
        portal.open("/ru/check");
        portal.fill(words.get("numbers.text"), "777000777,Секретнова").press(words.get("numbers.run"));
        assertThat(portal.text()).contains("777000777");
        assertThat(portal.requests()).noneMatch(url -> url.contains("777000777"));
        assertThat(registry.product().log()).doesNotContain("777000777", "Секретнова");
    }

    @Test
    void theDownloadTakesNothingElse() {
        HttpResponse<String> empty =
                registry.http().post("/ru/check/result", "application/x-www-form-urlencoded", "numbers=");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(registry.http().get("/ru/check/result").statusCode()).isBetween(400, 405);
    }

    private static Map<String, String> counts(Portal portal) {
        return portal.page().locator(".summary-row").all().stream()
                .collect(Collectors.toMap(
                        row -> row.locator("dt").innerText(),
                        row -> row.locator("dd").first().innerText()));
    }

    private static List<CSVRecord> downloaded(Portal portal, String button) {
        Download download = portal.page().waitForDownload(() -> portal.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click());
        try {
            String csv = Files.readString(download.path());
            assertThat(csv).startsWith("\uFEFF");
            return CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(200_000_000 + i))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

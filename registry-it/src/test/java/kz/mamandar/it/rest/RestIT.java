package kz.mamandar.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Registry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class RestIT {

    private static final String API = "/services/api/v1";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final Registry registry;
    private final Http http;

    RestIT(Registry registry) {
        this.registry = registry;
        this.http = registry.http();
    }

    @Test
    void anEntryHasTheFieldsOfTheContractAndNoPersonalNumber() {
        String number = new Entries(registry).anyNumber();
        HttpResponse<String> response = http.get(API + "/specialists/" + number);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode entry = Http.json(response);
        assertThat(entry.fieldNames())
                .toIterable()
                .contains(
                        "registry_number",
                        "status",
                        "surname",
                        "given_name",
                        "patronymic",
                        "profession",
                        "qualification_category",
                        "specialty",
                        "education",
                        "provider",
                        "position",
                        "region",
                        "settings",
                        "registered_on",
                        "version",
                        "updated_at");
        assertThat(entry.get("registry_number").asText()).isEqualTo(number);
        assertThat(entry.at("/profession").fieldNames()).toIterable().contains("code", "name_kk", "name_ru");
        assertThat(entry.at("/provider").fieldNames())
                .toIterable()
                .contains("bin", "name_kk", "name_ru", "licence_number");
        assertThat(response.body()).doesNotContain("iin", "phone", "email", "birth");
    }

    @Test
    void anUnchangedEntryIsNotSentAgain() {
        String path = API + "/specialists/" + new Entries(registry).anyNumber();
        String tag = http.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        HttpResponse<String> unchanged = http.get(path, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).contains(tag);
        assertThat(http.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"kk,табылмады", "ru,не найден", "en,found", "de,табылмады"})
    void aMissingEntryIsAProblemInTheLanguageOfTheClient(String language, String words) {
        HttpResponse<String> response = http.get(API + "/specialists/123456789", "Accept-Language", language);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Http.json(response);
        assertThat(problem.fieldNames()).toIterable().contains("type", "title", "status", "detail", "code", "instance");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(problem.get("title").asText() + problem.get("detail").asText())
                .containsIgnoringCase(words);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String path = API + "/specialists?limit=3";
        while (path != null) {
            HttpResponse<String> page = http.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            Http.json(page)
                    .get("items")
                    .forEach(entry -> seen.add(entry.get("registry_number").asText()));
            Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            boolean more = next.find();
            assertThat(Http.json(page).get("next").isNull()).isEqualTo(!more);
            path = more ? next.group(1).replace(registry.url(""), "") : null;
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen).containsAll(numbersIn(csv("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=ten",
                "cursor=broken",
                "region=nowhere",
                "profession=x",
                "nonsense=1"
            })
    void aWrongParameterIsAProblemThatNamesIt(String query) {
        HttpResponse<String> response = http.get(API + "/specialists?" + query, "Accept-Language", "ru");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(Http.json(response).get("detail").asText()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void filtersCombine() {
        JsonNode capital =
                http.json(API + "/specialists?region=710000000&limit=100").get("items");
        JsonNode psychologists = http.json(API + "/specialists?region=710000000&profession=SW&limit=100")
                .get("items");
        assertThat(psychologists.size()).isPositive().isLessThan(capital.size());
        psychologists.forEach(entry -> {
            assertThat(entry.at("/region/code").asText()).isEqualTo("710000000");
            assertThat(entry.at("/profession/code").asText()).isEqualTo("SW");
        });
    }

    @Test
    void theTableIsCsvAsRfc4180Says() {
        HttpResponse<byte[]> response = http.getBytes(API + "/extracts/specialists.csv");
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv")
                .containsIgnoringCase("utf-8");
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(".csv");
        assertThat(text.replace("\r\n", "")).as("lines end with CR LF").doesNotContain("\n", "\r");
        assertThat(text).endsWith("\r\n");
        List<CSVRecord> rows = csv("");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.isConsistent())
                .isTrue());
        assertThat(rows.get(0).toMap())
                .containsKeys("registry_number", "surname", "given_name")
                .doesNotContainKeys("iin");
    }

    @Test
    void aFilteredTableHoldsWhatTheSearchFinds() {
        List<String> found = new ArrayList<>();
        http.json(API + "/specialists?region=710000000&limit=100")
                .get("items")
                .forEach(entry -> found.add(entry.get("registry_number").asText()));
        assertThat(numbersIn(csv("?region=710000000"))).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyLineOfTheNdjsonExtractIsAnEntry() throws IOException {
        HttpResponse<String> response = http.get(API + "/extracts/specialists.ndjson");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        List<String> numbers = new ArrayList<>();
        for (String line : response.body().split("\n")) {
            numbers.add(new ObjectMapper().readTree(line).get("registry_number").asText());
        }
        assertThat(numbers).containsAll(numbersIn(csv(""))).doesNotHaveDuplicates();
    }

    @Test
    void anExtractIsSmallerOnTheWireForWhoTakesGzip() throws IOException {
        HttpResponse<byte[]> zipped = http.getBytes(API + "/extracts/specialists.csv", "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("Accept-Encoding"));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertThat(zipped.body().length).isLessThan(plain.length / 2);
        assertThat(new String(plain, StandardCharsets.UTF_8)).startsWith("registry_number");
        assertThat(http.getBytes(API + "/extracts/specialists.csv", "Accept-Encoding", "identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headTellsWhatGetWouldWithoutABody() {
        String path = API + "/specialists/" + new Entries(registry).anyNumber();
        HttpResponse<String> head = http.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(http.get(path).headers().firstValue("ETag"));
    }

    @Test
    void whatIsNotAllowedSaysWhatIs() {
        HttpResponse<String> response = http.send("DELETE", API + "/specialists");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    private List<CSVRecord> csv(String query) {
        String text = http.get(API + "/extracts/specialists.csv" + query).body();
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> numbersIn(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("registry_number")).toList();
    }
}

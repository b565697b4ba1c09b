package kz.mamandar.ws.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.mamandar.ws.platform.page.Html;
import kz.mamandar.ws.platform.soap.ContractSchema;
import kz.mamandar.ws.platform.soap.Refusal;
import kz.mamandar.ws.platform.soap.SchemaProblem;
import kz.mamandar.ws.platform.soap.WholeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    static Stream<String> messages() {
        return SoapContract.read().operations().stream().flatMap(name -> Stream.of(name, name + "Response"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_sample_of_each_message_follows_the_contract(String name) throws Exception {
        WholeMessage sample = WholeMessage.read(bytes(name), "UTF-8");
        assertThat(sample.payload().orElseThrow().getLocalName()).isEqualTo(name);
        assertThat(ContractSchema.problems(sample.payload().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"envelope-digest", "envelope-signature"})
    void the_payload_of_each_envelope_follows_the_contract(String name) throws Exception {
        WholeMessage sample = WholeMessage.read(bytes(name), "UTF-8");
        assertThat(sample.isEnvelope()).isTrue();
        assertThat(ContractSchema.problems(sample.payload().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_pages_can_be_written_in_each_language_with_nothing_left_out(String language) throws Exception {
        DocsTexts texts = DocsTexts.of(language, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Html html = new Html(bytes)) {
            html.element("html", () -> {
                new IndexPage().content(texts, html);
                new SoapPage().content(texts, html);
            });
        }
        String page = bytes.toString(StandardCharsets.UTF_8);
        assertThat(page).contains("getApplicationStatus", "TOO_MANY_REQUESTS", "SIGNATURE_COVERAGE");
        assertThat(page).doesNotContain("<dd></dd>", "<p></p>");
    }

    @Test
    void each_code_of_a_finding_has_its_text_in_both_languages() {
        List<String> wanted = new ArrayList<>();
        for (SchemaProblem.Kind kind : SchemaProblem.Kind.values()) {
            wanted.add("schema." + kind);
        }
        wanted.addAll(List.of("dryrun.NOT_XML", "dryrun.NO_PAYLOAD"));
        for (String language : List.of("kk", "ru")) {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(ResourceBundle.getBundle("kz.mamandar.ws.results", locale)
                            .keySet())
                    .containsAll(wanted);
            assertThat(ResourceBundle.getBundle("kz.mamandar.ws.docs", locale).keySet())
                    .containsAll(
                            Stream.of(Refusal.values()).map(r -> "refusal." + r).toList());
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + name + ".xml")) {
            return in.readAllBytes();
        }
    }
}

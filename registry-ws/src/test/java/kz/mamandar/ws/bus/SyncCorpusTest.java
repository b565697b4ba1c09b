package kz.mamandar.ws.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.mamandar.ws.platform.xml.Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Messages as real systems send them, each with what must become of it; every answer satisfies the contract's own schema. */
class SyncCorpusTest {

    private static final String SCHEMA = "sync-types.xsd";
    private static final String ECHO = "сәлем";

    private final TestBus bus = new TestBus();

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("messages")
    void each_message_gets_its_answer(String file, String outcome, String data) {
        Door.Answer answer = bus.send(TestBus.file(file), "text/xml");
        Element content = Official.checked(answer.body(), SCHEMA);
        if (outcome.equals("ok")) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Official.text(content, "response/responseInfo/status/code"))
                    .isEqualTo("SCSS001");
            assertThat(Official.text(content, "response/responseInfo/correlationId"))
                    .isEqualTo("m-1");
            assertEcho(
                    Dom.childNamed(content, "response")
                            .flatMap(r -> Dom.childNamed(r, "responseData"))
                            .flatMap(d -> Dom.childNamed(d, "data"))
                            .orElseThrow(),
                    data);
        } else {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(Official.text(content, "errorCode")).isEqualTo(outcome);
            assertThat(Official.text(content, "errorData")).isEqualTo(data);
        }
    }

    static Stream<Arguments> messages() {
        return new String(TestBus.file("outcomes.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";"))
                .map(Arguments::of);
    }

    @Test
    void content_type_and_soap_action_do_not_matter() {
        for (String type : new String[] {"application/xml", "text/xml", "application/octet-stream", "nonsense", null}) {
            assertThat(bus.send(TestBus.file("01-escaped-string.xml"), type).status())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void attachments_and_unknown_charsets_are_refused() {
        assertThat(errorData(bus.send(TestBus.file("01-escaped-string.xml"), "multipart/related; boundary=x")))
                .isEqualTo("contentType=multipart");
        assertThat(errorData(bus.send(TestBus.file("01-escaped-string.xml"), "text/xml; charset=klingon")))
                .isEqualTo("xml=CHARSET");
    }

    @Test
    void sessions_come_back_in_braces() {
        Element content = Official.checked(
                bus.send(TestBus.file("07-session-without-braces.xml"), null).body(), SCHEMA);
        assertThat(Official.text(content, "response/responseInfo/sessionId"))
                .isEqualTo("{0f6b2c1e-8a44-4d0a-9d55-2f6f0d1c7a11}");
    }

    @Test
    void faults_tell_nothing_of_parsers_and_values() {
        for (String file : new String[] {
            "24-payload-not-of-the-schema.xml", "26-doctype.xml", "27-half-a-message.xml", "25-payload-is-not-xml.xml"
        }) {
            assertThat(new String(bus.send(TestBus.file(file), null).body(), StandardCharsets.UTF_8))
                    .doesNotContain("Exception", "woodstox", "cvc-", "row,col", "hostname", ">12<");
        }
    }

    private static void assertEcho(Element data, String form) {
        String payload = form.equals("ELEMENT")
                ? new String(Dom.bytes(Dom.children(data).get(0)), StandardCharsets.UTF_8)
                : data.getTextContent();
        assertThat(Dom.children(data)).hasSize(form.equals("ELEMENT") ? 1 : 0);
        assertThat(payload).contains("pingResponse", ECHO);
    }

    private static String errorData(Door.Answer answer) {
        return Official.text(Official.checked(answer.body(), SCHEMA), "errorData");
    }
}

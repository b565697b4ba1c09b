package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class HostileMessagesIT {

    private static final String BOMB = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final String FILE = "<!DOCTYPE b [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

    private final Http http;

    HostileMessagesIT(Registry registry) {
        this.http = registry.http();
    }

    private static String pingWith(String echo) {
        return SoapMessage.envelope(
                "<m:ping><m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose><m:echo>" + echo
                        + "</m:echo></m:ping>");
    }

    static Stream<Arguments> hostile() {
        String ping = SoapMessage.ping();
        return Stream.of(
                Arguments.of("entities that grow", BOMB + pingWith("&d;")),
                Arguments.of("a file as an entity", FILE + pingWith("&d;")),
                Arguments.of("a document type without entities", "<!DOCTYPE s>" + ping),
                Arguments.of("deep nesting", SoapMessage.envelope("<m:x>".repeat(5_000) + "</m:x>".repeat(5_000))),
                Arguments.of("many elements", SoapMessage.envelope("<m:ping>" + "<m:x/>".repeat(50_000) + "</m:ping>")),
                Arguments.of("many attributes", SoapMessage.envelope("<m:ping " + attributes(500) + "/>")),
                Arguments.of("a long attribute", SoapMessage.envelope("<m:ping a=\"" + "x".repeat(100_000) + "\"/>")),
                Arguments.of("a long text", pingWith("x".repeat(600_000))),
                Arguments.of("no XML", "no XML"),
                Arguments.of("nothing", ""),
                Arguments.of("half a message", ping.substring(0, ping.length() / 2)),
                Arguments.of("no envelope", "<a/>"),
                Arguments.of("an unknown operation", SoapMessage.envelope("<m:dropTables/>")),
                Arguments.of("an empty body", SoapMessage.envelope("")),
                Arguments.of("two operations", SoapMessage.envelope("<m:ping/><m:ping/>")),
                Arguments.of(
                        "a value the schema forbids",
                        SoapMessage.envelope(
                                "<m:ping><m:requestorBin>12</m:requestorBin><m:purpose>Тексеру</m:purpose></m:ping>")),
                Arguments.of(
                        "a missing purpose",
                        SoapMessage.envelope("<m:ping><m:requestorBin>600140000008</m:requestorBin></m:ping>")),
                Arguments.of("an undefined prefix", SoapMessage.envelope("<zz:ping/>")),
                Arguments.of("letters that are not UTF-8", pingWith("\uFFFF")));
    }

    private static String attributes(int number) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < number; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        return attributes.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileMessageIsRefusedByACleanFault(String name, String message) {
        HttpResponse<String> response = SoapMessage.post(http, message);
        assertThat(response.body())
                .contains("MESSAGE_INVALID")
                .doesNotContain("Exception", "root:", "woodstox", "aaaaaaaaaaaaaaaaaaaa", "INTERNAL");
        assertThat(response.statusCode())
                .as("SOAP 1.1 sends faults with 500, section 6.2")
                .isIn(400, 500);
    }

    @Test
    void aBodyOfTwoMegabytesIsRefusedUnread() {
        assertThat(SoapMessage.post(http, pingWith("x".repeat(2 * 1024 * 1024))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void theSameMessageIsTakenOnce() {
        String message = SoapMessage.ping();
        assertThat(SoapMessage.post(http, message).body()).contains(">OK<");
        HttpResponse<String> replayed = SoapMessage.post(http, message);
        assertThat(replayed.body())
                .contains("SENDER_NOT_CONFIRMED", "MESSAGE_REPLAYED")
                .doesNotContain(">OK<");
    }

    @Test
    void anOldMessageIsNotTaken() {
        String body = SoapMessage.ping().replaceAll(".*<s:Body>|</s:Body>.*", "");
        assertThat(SoapMessage.post(http, SoapMessage.envelope(Instant.now().minusSeconds(600), body))
                        .body())
                .contains("SENDER_NOT_CONFIRMED");
        assertThat(SoapMessage.post(http, SoapMessage.envelope(Instant.now().plusSeconds(600), body))
                        .body())
                .contains("SENDER_NOT_CONFIRMED");
    }

    @Test
    void aMessageWithoutASenderIsNotTaken() {
        String message = SoapMessage.ping().replaceAll("<s:Header>.*</s:Header>", "");
        assertThat(SoapMessage.post(http, message).body()).contains("SENDER_NOT_CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "application/octet-stream", "multipart/related; boundary=x"})
    void anotherKindOfContentIsRefused(String type) {
        HttpResponse<String> response = http.post(SoapMessage.ADDRESS, type, SoapMessage.ping());
        assertThat(response.body()).doesNotContain(">OK<", "Exception", "INTERNAL");
        assertThat(response.statusCode()).isIn(400, 415, 500);
    }

    @Test
    void aVisitorWithoutAMessageIsToldWhatIsAllowed() {
        assertThat(http.get(SoapMessage.ADDRESS).statusCode()).isEqualTo(405);
        assertThat(http.send("DELETE", SoapMessage.ADDRESS).statusCode()).isEqualTo(405);
    }
}

package kz.mamandar.it.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

@AgainstRegistry
class SyncChannelIT {

    private static final String PYTHON = "/usr/bin/python3";

    private final Registry registry;
    private final Http http;

    SyncChannelIT(Registry registry) {
        this.registry = registry;
        this.http = registry.http();
    }

    @Test
    void an_entry_of_the_register_comes_over_the_bus() {
        String number = new Entries(registry).anyNumber();
        HttpResponse<String> response = BusMessage.of(
                        "GET_SPECIALIST", "<m:registryNumber>" + number + "</m:registryNumber>")
                .post(http);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(response.body()).contains("<code>SCSS001</code>", ">OK<", ">" + number + "<");
    }

    @Test
    void nobody_found_is_a_result_and_not_a_fault() {
        HttpResponse<String> response = BusMessage.of(
                        "GET_SPECIALIST", "<m:registryNumber>000000000</m:registryNumber>")
                .post(http);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("SCSS001").containsAnyOf(">NOT_FOUND<", ">INVALID_REQUEST<");
    }

    @Test
    void copies_that_come_at_once_get_the_same_bytes() throws Exception {
        BusMessage message = BusMessage.ping("бір рет");
        ExecutorService bus = Executors.newFixedThreadPool(8);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(bus.submit(() -> message.post(http).body()));
        }
        Set<String> different = new HashSet<>();
        for (Future<String> answer : answers) {
            different.add(answer.get());
        }
        bus.shutdown();
        assertThat(different).hasSize(1);
        BusMessage other = new BusMessage(
                message.id(), message.service(), BusMessage.ping("екі рет").payload());
        assertThat(other.post(http).body()).contains("SCE001", "field=messageId");
    }

    @Test
    void a_service_that_does_not_exist_is_a_fault_of_the_sender() {
        HttpResponse<String> response = BusMessage.of("DROP_TABLES", "").post(http);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("soapenv:Client", "SCE004", "Сервис не существует");
    }

    @Test
    void what_is_no_message_gets_a_clean_fault() {
        String ping = BusMessage.ping("x").xml();
        for (String hostile : List.of(
                "",
                "no XML",
                ping.substring(0, ping.length() / 2),
                "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + ping.replace(">x<", ">&a;<"),
                ping.replace(">x<", ">" + "<m:y>".repeat(500) + "</m:y>".repeat(500) + "<"),
                ping.replace(">x<", ">" + "y".repeat(600_000) + "<"),
                ping.replace("<data>", "<data " + "a='1' ".repeat(2) + ">"))) {
            HttpResponse<String> response = http.post(BusMessage.ADDRESS, "text/xml; charset=utf-8", hostile);
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("soapenv:Client", "SCE001")
                    .doesNotContain("Exception", "woodstox", "root:", "row,col");
        }
        assertThat(http.post(BusMessage.ADDRESS, "text/xml", ping.replace(">x<", ">" + "y".repeat(2_000_000) + "<"))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_contract_is_served_and_nothing_else_on_get() {
        String wsdl = http.get(BusMessage.ADDRESS + "?wsdl").body();
        assertThat(wsdl).contains("SyncChannelHttpPort", "/services/shep/sync?xsd=sync-interface.wsdl");
        assertThat(http.get(BusMessage.ADDRESS + "?xsd=common.xsd").body()).contains("ErrorInfo");
        assertThat(http.get(BusMessage.ADDRESS).statusCode()).isEqualTo(405);
        assertThat(http.get(BusMessage.ADDRESS + "?xsd=../beans.xml").statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_client_that_others_wrote_reads_the_contract_and_is_answered() throws Exception {
        assumeTrue(run("-c", "import zeep").isEmpty(), "python3-zeep (Debian package) is not installed");
        String id = UUID.randomUUID().toString();
        String address = registry.url(BusMessage.ADDRESS).toString();
        assertThat(zeep(address, id, BusMessage.ping("zeep").payload())).isEqualTo("SCSS001 " + id + " OK");
        assertThat(zeep(address, id, "<a/>")).isEqualTo("FAULT soapenv:Client SCE001");
    }

    private static String zeep(String address, String id, String payload) throws IOException, InterruptedException {
        return run(Path.of("src/test/resources/clients/zeep_bus.py").toString(), address, id, payload);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}

package kz.mamandar.it.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kz.mamandar.it.soap.SoapMessage;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.ExternalPostgres;
import kz.mamandar.it.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys the EAR on Payara Server with a database of its own and calls one page, one SOAP operation and one REST resource. */
class EarOnPayaraServer {

    @Test
    void theEarServesTheSameAddressesAsTheDistribution(@TempDir Path folder) {
        try (ExternalPostgres database = ExternalPostgres.start()) {
            say("migrating");
            assertThat(database.usedBy(Distribution.with("migrate")).run().status())
                    .isZero();
            say("starting Payara Server");
            try (PayaraServer server = PayaraServer.start(folder, database)) {
                say("deploying");
                server.deploy(Distribution.root().resolve("registry-ear/target/mamandar.ear"));
                Http http = new Http(URI.create("http://localhost:" + server.port()));
                page(http);
                rest(http);
                soap(http);
            }
        }
    }

    private static void page(Http http) {
        HttpResponse<String> page = http.get("/kk/registry");
        say("page /kk/registry: " + page.statusCode());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(" lang=\"kk\"", "Қасымова");
    }

    private static void rest(Http http) {
        JsonNode list = http.json("/services/api/v1/specialists?limit=1");
        say("REST /specialists: " + list.at("/items/0/registry_number").asText());
        assertThat(list.at("/items/0/registry_number").asText()).matches("\\d{9}");
    }

    private static void soap(Http http) {
        HttpResponse<String> answer = SoapMessage.post(http, SoapMessage.ping());
        say("SOAP ping: " + answer.statusCode());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(">OK<");
    }

    private static void say(String line) {
        System.out.println("EAR: " + line);
    }
}

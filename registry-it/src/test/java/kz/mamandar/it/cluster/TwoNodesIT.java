package kz.mamandar.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.ExternalPostgres;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.OpenPorts;
import kz.mamandar.it.testing.OwnAddress;
import kz.mamandar.it.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A portal node and a node of all roles on one database, for a while with a service node; the portal node dies in the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String QUEUE = "/ru/office/queue";

    private static ExternalPostgres database;
    private static Product portal;
    private static Product all;
    private static int portOfGrid;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = ExternalPostgres.start();
        int first = Distribution.freePort();
        int second = Distribution.freePort();
        portOfGrid = first;
        String members = "127.0.0.1:" + first + ",127.0.0.1:" + second;
        portal = Product.start(node("portal", members, first, folder), folder.resolve("portal"));
        all = Product.start(node("all", members, second, folder), folder.resolve("all"));
    }

    private static Distribution node(String role, String members, int port, Path folder) {
        return node(role, folder)
                .variable("REGISTRY_CLUSTER", members)
                .variable("REGISTRY_CLUSTER_PORT", Integer.toString(port));
    }

    private static Distribution node(String role, Path folder) {
        return database.usedBy(Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort())))
                .variable("REGISTRY_NODE_ROLE", role)
                .variable("REGISTRY_FILES", folder.resolve("files").toString())
                .variable("REGISTRY_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterAll
    static void stop() {
        portal.close();
        all.close();
        database.close();
    }

    @Test
    @Order(1)
    void eachNodeServesWhatItsRoleSays() {
        assertThat(new Http(portal.base()).get("/kk/").statusCode()).isEqualTo(200);
        assertThat(new Http(portal.base()).get("/services/api/v1/classifiers").statusCode())
                .isEqualTo(404);
        assertThat(new Http(all.base()).get("/services/api/v1/classifiers").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(1)
    void theGridUsesThePortThatTheOperatorNamed() throws Exception {
        assumeTrue(OpenPorts.areTold());
        assertThat(OpenPorts.of(portal.pid().orElseThrow())).containsExactlyInAnyOrder(portal.port(), portOfGrid);
    }

    @Test
    @Order(2)
    void theDemonstrationIsLoadedOnce() throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), count(distinct iin) from application")) {
            row.next();
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
        }
    }

    @Test
    @Order(2)
    void aServiceNodeWithoutTheGridCountsTheRequestsOfAnAddressWithTheOthers(@TempDir Path folder) {
        OwnAddress caller = new OwnAddress("127.0.0.31");
        try (Product services = Product.start(node("services", folder), folder.resolve("services"))) {
            assertThat(new OwnAddress("127.0.0.32").callsClassifiers(100, services))
                    .as("one node answers far more than a hundred")
                    .doesNotContain("HTTP/1.1 429");
            assertThat(caller.callsUntilHeldBack(all)).contains("HTTP/1.1 429");
            assertThat(caller.callsClassifiers(100, services))
                    .contains("HTTP/1.1 200", "HTTP/1.1 429", "RateLimit-Remaining: 0", "Retry-After: ");
        }
    }

    @Test
    @Order(3)
    void aSessionOutlivesTheNodeOnWhichItBegan() {
        SignedIn reviewer = new SignedIn();
        reviewer.signIn(address(portal));
        assertThat(reviewer.get(address(portal), QUEUE).statusCode()).isEqualTo(200);
        assertThat(reviewer.get(address(all), QUEUE).statusCode())
                .as("the other node knows the session")
                .isEqualTo(200);
        assertThat(new SignedIn().get(address(all), QUEUE).statusCode())
                .as("without the session there is no queue")
                .isNotEqualTo(200);
        portal.signal("KILL");
        assertThat(reviewer.get(address(all), QUEUE).statusCode())
                .as("the session is still there")
                .isEqualTo(200);
    }

    private static URI address(Product node) {
        return node.base();
    }
}

package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Distribution.Finished;
import kz.mamandar.it.testing.ExternalPostgres;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Product;
import kz.mamandar.it.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal node and a service node on one database that neither of them owns. */
@AgainstRegistry
class TwoNodesIT {

    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void theNodesShareOneRegistryAndEachServesItsPart(@TempDir Path folder) {
        try (ExternalPostgres database = ExternalPostgres.start()) {
            try (Product portal = start("portal", folder, database);
                    Product services = start("services", folder, database)) {
                Http pages = new Http(portal.base());
                Http rest = new Http(services.base());
                String number = rest.json("/services/api/v1/specialists?limit=1")
                        .at("/items/0/registry_number")
                        .asText();
                assertThat(number)
                        .as("the demonstration data that the other node loaded")
                        .matches("\\d{9}");
                assertThat(pages.get("/kk/registry/" + number).statusCode()).isEqualTo(200);
                assertThat(pages.get("/services/api/v1/specialists").statusCode())
                        .isEqualTo(404);
                assertThat(rest.get("/kk/").statusCode()).isEqualTo(404);
                awaitSeals(database);
            }
            theDatabaseGoesOnWithoutTheNodesAndTellsWhoChangedTheAudit(database);
        }
    }

    private static Product start(String role, Path folder, ExternalPostgres database) {
        Distribution distribution = Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort()))
                .variable("REGISTRY_NODE_ROLE", role)
                .variable("REGISTRY_SECRET_KEY", SECRET);
        return Product.start(database.usedBy(distribution), folder.resolve(role));
    }

    private static void awaitSeals(ExternalPostgres database) {
        Sql sql = new Sql(database.dataSource());
        long unsealed = 1;
        for (int i = 0; i < 600 && unsealed > 0; i++) {
            unsealed = sql.number("select count(*) from audit_event where seal_id is null");
            Sql.pause();
        }
        assertThat(unsealed).isZero();
    }

    private static void theDatabaseGoesOnWithoutTheNodesAndTellsWhoChangedTheAudit(ExternalPostgres database) {
        Sql sql = new Sql(database.dataSource());
        assertThat(database.usedBy(Distribution.with("verify-audit")).run().status())
                .isZero();
        long event =
                sql.number("select id from audit_event where seal_id is not null order by id desc offset 3 limit 1");
        sql.update("alter table audit_event disable trigger all");
        sql.update("update audit_event set actor_id = 'somebody else' where id = " + event);
        Finished broken = database.usedBy(Distribution.with("verify-audit")).run();
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("Audit BROKEN", "row " + event);
    }
}

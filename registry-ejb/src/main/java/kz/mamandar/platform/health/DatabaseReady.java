package kz.mamandar.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and its schema is the one that this node was built for. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String APPLIED =
            "select coalesce(max(version::int), 0) from flyway_schema_history where success and version ~ '^\\d+$'";
    private static final String FAILED = "select count(*) from flyway_schema_history where not success";

    private Jdbc jdbc;
    private Migrations migrations;

    protected DatabaseReady() {}

    @Inject
    public DatabaseReady(Jdbc jdbc, Migrations migrations) {
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try {
            long applied = jdbc.count(APPLIED, List.of());
            boolean whole = jdbc.count(FAILED, List.of()) == 0 && applied >= migrations.newest();
            return answer.withData("schema", applied)
                    .withData("wanted", migrations.newest())
                    .status(whole)
                    .build();
        } catch (PersistenceFailure unreachable) {
            return answer.down().build();
        }
    }
}

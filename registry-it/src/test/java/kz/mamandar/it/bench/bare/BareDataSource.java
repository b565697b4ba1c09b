package kz.mamandar.it.bench.bare;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** The same database and the same pool as the product has. */
@Singleton
@Startup
@DataSourceDefinition(
        name = "java:app/jdbc/bare",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=registry.db.url}",
        user = "${MPCONFIG=registry.db.user}",
        password = "${MPCONFIG=registry.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40)
public class BareDataSource {}

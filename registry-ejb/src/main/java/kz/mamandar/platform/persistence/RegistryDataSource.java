package kz.mamandar.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/**
 * Defines the data source from configuration, the same way on Payara Micro and on Payara Server. Details of the database's errors
 * stay out of messages and logs: they repeat the values of the row, IINs among them. Statements and rows are the driver's own: the
 * server's wrappers around them read dates by reflection. Nor does the server ask of each connection whether it is one for this caller, as
 * all of them are alike.
 */
@Singleton
@Startup
@DataSourceDefinition(
        name = "java:app/jdbc/registry",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=registry.db.url}",
        user = "${MPCONFIG=registry.db.user}",
        password = "${MPCONFIG=registry.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 100,
        properties = {
            "stringType=unspecified",
            "logServerErrorDetail=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.match-connections=false",
            "fish.payara.wrap-jdbc-objects=false"
        })
public class RegistryDataSource {}

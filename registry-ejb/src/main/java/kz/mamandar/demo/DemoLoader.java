package kz.mamandar.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.PersistenceFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the demonstration data when the product starts in demo mode; of several nodes that start at once, one does it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoader {

    private static final Logger LOG = System.getLogger(DemoLoader.class.getName());

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource dataSource;

    @Inject
    private RequestContextController requests;

    @Inject
    private DemoAccess access;

    @Inject
    private DemoProviders providers;

    @Inject
    @ConfigProperty(name = "registry.demo", defaultValue = "false")
    private boolean demo;

    /** Each step commits on its own; the annotation of the class alone does not reach this callback. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void load() {
        if (!demo) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('demo_data'))");
            try {
                loadAlone();
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('demo_data'))");
            }
        } catch (SQLException e) {
            throw new PersistenceFailure(e);
        }
    }

    private void loadAlone() {
        boolean opened = requests.activate();
        try {
            access.load();
            providers.load();
        } catch (RegistryException refused) {
            LOG.log(Level.ERROR, "The demonstration data is not whole: {0}", refused.problems());
        } finally {
            if (opened) {
                requests.deactivate();
            }
        }
    }
}

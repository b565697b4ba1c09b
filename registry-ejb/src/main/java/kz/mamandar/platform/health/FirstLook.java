package kz.mamandar.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.Readiness;

/**
 * Asks for the readiness while its own application starts. Asked first by the other application of the node, the server would make the
 * check of that one's classes, and fail.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstLook {

    @Inject
    @Readiness
    private DatabaseReady database;

    /** The annotation of the class alone does not reach this callback. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        database.call();
    }
}

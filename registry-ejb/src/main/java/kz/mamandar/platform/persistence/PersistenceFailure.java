package kz.mamandar.platform.persistence;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** The database failed in a way that no caller can mend. Rolls back and reaches the caller as it is, not wrapped by the container. */
@ApplicationException(rollback = true)
public class PersistenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersistenceFailure(SQLException cause) {
        super(cause);
    }

    /** The table in which a row of this key was there already, when that is what failed. */
    public Optional<String> duplicateIn() {
        return Optional.of(getCause())
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .filter(cause -> PSQLState.UNIQUE_VIOLATION.getState().equals(cause.getSQLState()))
                .map(cause -> cause.getServerErrorMessage().getTable());
    }
}

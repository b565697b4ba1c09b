package kz.mamandar.platform.persistence;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database failed in a way that no caller can mend. Rolls back and reaches the caller as it is, not wrapped by the container. */
@ApplicationException(rollback = true)
public class PersistenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersistenceFailure(SQLException cause) {
        super(cause);
    }
}

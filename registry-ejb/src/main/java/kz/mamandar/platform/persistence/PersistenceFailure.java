package kz.mamandar.platform.persistence;

import java.sql.SQLException;

/** The database failed in a way that no caller can mend. */
public class PersistenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersistenceFailure(SQLException cause) {
        super(cause);
    }
}

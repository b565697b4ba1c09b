package kz.mamandar.web.platform.route;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import org.primefaces.csp.CspException;

/** Tells a request that cannot be understood (a view that expired, a broken state) from a fault of ours. */
final class BadRequests {

    private BadRequests() {}

    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException
                    || cause instanceof ProtectedViewException
                    || cause instanceof CspException) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a form that was open for longer than its session. */
    static boolean isStaleForm(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }
}

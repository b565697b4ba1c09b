package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import kz.mamandar.platform.security.CurrentCaller;

/** Records that staff looked at somebody's data: once in a request, though a page that was refused something reads it anew. */
@ApplicationScoped
public class Looks {

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    public void record(AuditAction action, String subjectKind, String subjectId) {
        if (caller.isFirstLookAt(subjectKind + " " + subjectId)) {
            audit.record(action, subjectKind, subjectId, Map.of());
        }
    }
}

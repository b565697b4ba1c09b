package kz.mamandar.audit;

import java.util.Map;
import kz.mamandar.platform.security.Caller;

/** Where events are written, in the transaction of what they record. The actor is the current caller. */
public interface AuditLog {

    /**
     * Records an event.
     *
     * @param subjectKind what was acted on, e.g. {@code application}
     * @param subjectId its id or number; never an IIN
     * @param details further facts, never personal data
     */
    void record(AuditAction action, String subjectKind, String subjectId, Map<String, String> details);

    /** Records an event of an actor who is not the current caller yet, such as one who has just signed in. */
    void recordAs(Caller actor, AuditAction action, String subjectKind, String subjectId, Map<String, String> details);

    /** Records a read by a client system with the purpose it stated; also without a transaction: it stands when this returns. */
    void recordRead(
            AuditAction action, String subjectKind, String subjectId, String purpose, Map<String, String> details);

    /** Records a refusal or failure in a transaction of its own, so that it stays when the caller's rolls back. */
    void recordFailure(AuditAction action, String subjectKind, String subjectId, String outcome);
}

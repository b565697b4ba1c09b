package kz.mamandar.audit;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit as auditors read it. */
@Local
public interface AuditService {

    /** Events before the given id, newest first. */
    List<AuditRow> list(AuditCriteria criteria);

    record AuditCriteria(
            Optional<String> action,
            Optional<String> subjectId,
            Optional<String> actor,
            Optional<Long> beforeId,
            int limit) {}

    record AuditRow(
            long id,
            Instant at,
            String actorKind,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            String outcome,
            String purpose,
            String details,
            boolean sealed) {}
}

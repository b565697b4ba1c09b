package kz.mamandar.audit;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The audit as auditors read it. */
@Local
public interface AuditService {

    /** Events before the given id, newest first. */
    List<AuditRow> list(AuditCriteria criteria);

    /**
     * @param from first day, to the last one, both included
     * @param beforeId where the last page ended
     */
    record AuditCriteria(
            Optional<String> action,
            Optional<String> subjectId,
            Optional<String> actor,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
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

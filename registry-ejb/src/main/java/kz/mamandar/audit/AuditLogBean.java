package kz.mamandar.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

@Stateless
@Guarded
public class AuditLogBean implements AuditLog {

    private static final String DONE = "DONE";

    private static final String INSERT =
            """
            insert into audit_event
                (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, purpose, details, client_ip)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    @Inject
    Jdbc jdbc;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    @OpenToAll
    public void record(AuditAction action, String subjectKind, String subjectId, Map<String, String> details) {
        write(caller.get(), action, subjectKind, subjectId, DONE, null, details);
    }

    @Override
    @OpenToAll
    public void recordAs(
            Caller actor, AuditAction action, String subjectKind, String subjectId, Map<String, String> details) {
        write(actor, action, subjectKind, subjectId, DONE, null, details);
    }

    @Override
    @OpenToAll
    public void recordRead(
            AuditAction action, String subjectKind, String subjectId, String purpose, Map<String, String> details) {
        write(caller.get(), action, subjectKind, subjectId, DONE, purpose, details);
    }

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordFailure(AuditAction action, String subjectKind, String subjectId, String outcome) {
        write(caller.get(), action, subjectKind, subjectId, outcome, null, Map.of());
    }

    private void write(
            Caller actor,
            AuditAction action,
            String subjectKind,
            String subjectId,
            String outcome,
            String purpose,
            Map<String, String> details) {
        jdbc.update(
                INSERT,
                Arrays.asList(
                        clock.instant(),
                        actor.kind().name(),
                        actor.name(),
                        action.name(),
                        subjectKind,
                        subjectId,
                        outcome,
                        purpose,
                        Json.write(new TreeMap<>(details)),
                        actor.clientIp().orElse(null)));
    }
}

package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.platform.persistence.OwnTransaction;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

@ApplicationScoped
@Guarded
public class AuditLogBean implements AuditLog {

    private static final String DONE = "DONE";

    @Inject
    AuditWriter writer;

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
    @OwnTransaction
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
        writer.insert(Arrays.asList(
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

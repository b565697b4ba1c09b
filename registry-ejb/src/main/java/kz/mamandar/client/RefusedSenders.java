package kz.mamandar.client;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;

/** Records senders that could not be confirmed, as many per minute as tell of an attack without filling the audit for it. */
@ApplicationScoped
public class RefusedSenders {

    private static final int RECORDED_PER_MINUTE = 300;
    private static final int MAX_NAME = 100;

    private final Bucket recorded = Bucket.builder()
            .addLimit(Bandwidth.builder()
                    .capacity(RECORDED_PER_MINUTE)
                    .refillGreedy(RECORDED_PER_MINUTE, Duration.ofMinutes(1))
                    .build())
            .build();
    private AuditLog audit;

    protected RefusedSenders() {}

    @Inject
    public RefusedSenders(AuditLog audit) {
        this.audit = audit;
    }

    void record(String name, String reason) {
        if (recorded.tryConsume(1)) {
            String kept = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
            audit.recordFailure(AuditAction.SIGN_IN_FAILED, "client", kept, reason);
        }
    }
}

package kz.mamandar.ws.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Bounds the live extracts of a node: each holds a connection to the database as long as its client reads. */
@ApplicationScoped
class ExtractSlots {

    private static final int AT_ONCE = 12;
    private static final int COME_BACK = 30;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Writes an extract. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does the work, or refuses with a 429 when as many as may are under way. */
    void with(Work work) throws IOException {
        if (!free.tryAcquire()) {
            throw new RestProblem(429, "TOO_MANY_REQUESTS", Map.of(HttpHeaders.RETRY_AFTER, COME_BACK));
        }
        try {
            work.run();
        } finally {
            free.release();
        }
    }
}

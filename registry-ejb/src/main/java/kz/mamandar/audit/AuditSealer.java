package kz.mamandar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Seals audit events in batches: the root of a seal is SHA-256 over the root before it and the hashes of its events in the
 * order of their ids. Whoever changes or removes a sealed event has to change every later root as well.
 */
@ApplicationScoped
public class AuditSealer {

    static final int BATCH = 5_000;

    private static final byte[] FIRST = new byte[EventHash.BYTES];

    private Jdbc jdbc;
    private Clock clock;

    protected AuditSealer() {}

    @Inject
    public AuditSealer(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether any event waits for its seal; one look at a partial index. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isWorkWaiting() {
        return jdbc.find("select 1 from audit_event where seal_id is null limit 1", List.of(), row -> true)
                .isPresent();
    }

    /** Seals the next batch and tells how many events it had; 0 when another node is at it or nothing waits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sealBatch() {
        boolean mine = jdbc.find(
                        "select pg_try_advisory_xact_lock(hashtext('audit_seal')) as mine",
                        List.of(),
                        row -> row.getBoolean("mine"))
                .orElse(false);
        if (!mine) {
            return 0;
        }
        List<Hashed> events = jdbc.list(
                "select " + EventHash.COLUMNS + " from audit_event e where e.seal_id is null order by e.id limit ?",
                List.of(BATCH),
                row -> new Hashed(row.getLong("id"), EventHash.of(row)));
        if (!events.isEmpty()) {
            seal(events);
        }
        return events.size();
    }

    private void seal(List<Hashed> events) {
        byte[] previous = jdbc.find(
                        "select root from audit_seal order by id desc limit 1", List.of(), row -> row.getBytes("root"))
                .orElse(FIRST);
        long seal = jdbc.find(
                        "insert into audit_seal (sealed_at, event_count, previous_root, root) values (?, ?, ?, ?) returning id",
                        List.of(clock.instant(), events.size(), previous, root(previous, events)),
                        row -> row.getLong("id"))
                .orElseThrow();
        jdbc.update(
                "update audit_event e set seal_id = ?, hash = h.hash"
                        + " from unnest(cast(? as bigint[]), cast(? as bytea[])) as h(id, hash) where e.id = h.id",
                List.of(
                        seal,
                        events.stream().map(Hashed::id).toArray(Long[]::new),
                        events.stream().map(Hashed::hash).toArray(byte[][]::new)));
    }

    private static byte[] root(byte[] previous, List<Hashed> events) {
        MessageDigest digest = EventHash.sha256();
        digest.update(previous);
        events.forEach(event -> digest.update(event.hash()));
        return digest.digest();
    }

    private record Hashed(long id, byte[] hash) {}
}

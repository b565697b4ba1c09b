package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;

/** Replaces API keys. The old key serves on for a week, so that a client can change over without a gap; the one before it ends. */
@ApplicationScoped
public class ClientKeys {

    static final Duration OVERLAP = Duration.ofDays(7);

    private Jdbc jdbc;
    private Clock clock;

    protected ClientKeys() {}

    @Inject
    public ClientKeys(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the caller; false when there is no REST client of this code. */
    boolean replace(String code, String newHash) {
        Instant until = clock.instant().plus(OVERLAP);
        jdbc.update(
                "delete from retired_client_key where client_id = (select id from client where code = ?)",
                List.of(code));
        jdbc.update(
                "insert into retired_client_key (hash, client_id, valid_until) select secret_hash, id, ? from client"
                        + " where code = ? and kind = 'REST'",
                List.of(until, code));
        return jdbc.update("update client set secret_hash = ? where code = ? and kind = 'REST'", List.of(newHash, code))
                > 0;
    }

    /** Ends the key before this one at once, when it has become known to others. */
    void endRetired(String code) {
        jdbc.update(
                "delete from retired_client_key where client_id = (select id from client where code = ?)",
                List.of(code));
    }

    /** Notes the use of a retired key, so that its owner can be told to change over. */
    void noteRetiredUse(String hash) {
        jdbc.update("update retired_client_key set last_used_at = ? where hash = ?", List.of(clock.instant(), hash));
    }
}

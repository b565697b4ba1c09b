package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Messages that were seen on any node. The row is not waited for to reach the disk: were the server to fall in that moment,
 * a message could come again within the few minutes of its life; a read that was recorded twice is the worst of it.
 */
@ApplicationScoped
public class SeenMessages {

    static final int REMOVED_AT_ONCE = 10_000;

    private static final String ADD =
            """
            insert into seen_message (digest, expires_at)
            select ?, ? from (select set_config('synchronous_commit', 'off', true)) as no_wait
            on conflict (digest) do nothing""";
    private static final String REMOVE =
            """
            delete from seen_message where digest in
                (select digest from seen_message where expires_at < ? limit ? for update skip locked)""";

    private Jdbc jdbc;

    protected SeenMessages() {}

    @Inject
    public SeenMessages(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody added it before. */
    boolean add(byte[] digest, Instant expiresAt) {
        return jdbc.update(ADD, List.of(digest, expiresAt)) > 0;
    }

    /** Removes some that may be forgotten; tells how many. */
    int removeExpired(Instant now) {
        return jdbc.update(REMOVE, List.of(now, REMOVED_AT_ONCE));
    }
}

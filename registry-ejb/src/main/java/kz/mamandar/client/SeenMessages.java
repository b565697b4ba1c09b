package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Insert;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Messages that were seen on any node. The table is not logged, so nobody waits for the disk: were the database to fall, a message could
 * come again within the few minutes of its life; a read that was recorded twice is the worst of it.
 */
@ApplicationScoped
public class SeenMessages {

    static final int REMOVED_AT_ONCE = 10_000;

    private static final Insert ADD = new Insert("insert into seen_message (digest, expires_at)", "(?, ?)");
    private static final String UNLESS_THERE = " on conflict (digest) do nothing returning digest";
    private static final String REMOVE =
            """
            delete from seen_message where digest in
                (select digest from seen_message where expires_at < ? limit ? for update skip locked)""";

    private Jdbc jdbc;
    private GroupWriter<Seen, Boolean> together;

    protected SeenMessages() {}

    @Inject
    public SeenMessages(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.together = new GroupWriter<>(this::addAll);
    }

    /** Whether nobody added it before. For callers without a transaction. */
    boolean add(byte[] digest, Instant expiresAt) {
        return together.write(new Seen(digest, expiresAt));
    }

    /** In the order of their digests on every node, so that nodes which get the same messages do not wait for each other. */
    private List<Boolean> addAll(List<Seen> messages) {
        List<List<?>> inOrder = messages.stream()
                .sorted(Comparator.comparing(Seen::digest, Arrays::compare))
                .<List<?>>map(message -> List.of(message.digest, message.expiresAt))
                .toList();
        Set<String> added = new HashSet<>(
                jdbc.list(ADD.of(inOrder.size()) + UNLESS_THERE, Insert.parameters(inOrder), row -> HexFormat.of()
                        .formatHex(row.getBytes("digest"))));
        return messages.stream()
                .map(message -> added.remove(HexFormat.of().formatHex(message.digest)))
                .toList();
    }

    private record Seen(byte[] digest, Instant expiresAt) {}

    /** Removes some that may be forgotten; tells how many. */
    int removeExpired(Instant now) {
        return jdbc.update(REMOVE, List.of(now, REMOVED_AT_ONCE));
    }
}

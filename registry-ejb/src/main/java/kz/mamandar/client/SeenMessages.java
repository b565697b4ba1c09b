package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mamandar.platform.persistence.GroupWriter;
import kz.mamandar.platform.persistence.Insert;
import kz.mamandar.platform.persistence.Jdbc;

/**
 * Messages that were seen on any node, in tables that take turns: a message stands in that of the ten minutes in which it ends, and a table
 * is emptied as a whole when its time is over. They are not logged, so nobody waits for the disk: were the database to fall, a message could
 * come again within the few minutes of its life; a read that was recorded twice is the worst of it.
 */
@ApplicationScoped
public class SeenMessages {

    private static final int TABLES = 3;
    private static final Duration TURN = Duration.ofMinutes(10);
    private static final String TABLE = "seen_message_";

    private Jdbc jdbc;
    private List<GroupWriter<byte[], Boolean>> together;

    protected SeenMessages() {}

    @Inject
    public SeenMessages(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.together = IntStream.range(0, TABLES)
                .mapToObj(i -> new Insert("insert into " + TABLE + i + " (digest)", "(?)"))
                .map(insert -> new GroupWriter<byte[], Boolean>(digests -> addAll(insert, digests)))
                .toList();
    }

    /**
     * Whether nobody added it before. For callers without a transaction.
     *
     * @param expiresAt when it is too old anyway; within ten minutes, and the same whenever the message comes
     */
    boolean add(byte[] digest, Instant expiresAt) {
        return together.get(turn(expiresAt)).write(digest);
    }

    private static int turn(Instant moment) {
        return Math.toIntExact(Math.floorMod(Math.floorDiv(moment.getEpochSecond(), TURN.toSeconds()), TABLES));
    }

    /** In the order of the digests on every node, so that nodes which get the same messages do not wait for each other. */
    private List<Boolean> addAll(Insert insert, List<byte[]> digests) {
        List<List<byte[]>> inOrder =
                digests.stream().sorted(Arrays::compare).map(List::of).toList();
        Set<String> added = new HashSet<>(jdbc.list(
                insert.of(inOrder.size()) + " on conflict (digest) do nothing returning digest",
                Insert.parameters(inOrder),
                row -> hex(row.getBytes("digest"))));
        return digests.stream().map(digest -> added.remove(hex(digest))).toList();
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Empties the table whose time is over. The one that is filled now and the one that is next are not touched. */
    void forget(Instant now) {
        String over = TABLE + turn(now.minus(TURN));
        if (jdbc.find("select 1 from " + over + " limit 1", List.of(), row -> true)
                .isPresent()) {
            jdbc.update("truncate " + over, List.of());
        }
    }
}

package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.platform.persistence.Insert;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;

/**
 * Marks of messages that were seen on any node, in tables that take turns: a mark stands in that of the ten minutes in which it ends, and a
 * table is emptied as a whole when its time is over. They are not logged: were the database to fall, a message could come again within the
 * few minutes of its life; a read that was recorded twice is the worst of it.
 */
@ApplicationScoped
public class SeenMessages {

    private static final int TABLES = 3;
    private static final Duration TURN = Duration.ofMinutes(10);
    private static final String TABLE = "seen_message_";

    private Jdbc jdbc;

    protected SeenMessages() {}

    @Inject
    public SeenMessages(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The parts of a statement that write these marks, in the same order on every node, so that nodes which get the same messages do not
     * wait for each other. The statement fails when one of the marks is there already: see {@link #isCopy}.
     *
     * @param parameters gets those of the parts
     */
    static List<String> parts(List<Mark> marks, List<Object> parameters) {
        Map<Integer, List<List<byte[]>>> byTable = marks.stream()
                .sorted((one, other) -> Arrays.compare(one.digest(), other.digest()))
                .collect(Collectors.groupingBy(
                        mark -> turn(mark.expiresAt()),
                        TreeMap::new,
                        Collectors.mapping(mark -> List.of(mark.digest()), Collectors.toList())));
        return byTable.entrySet().stream()
                .map(entry -> {
                    parameters.addAll(Insert.parameters(entry.getValue()));
                    String table = TABLE + entry.getKey();
                    Insert insert = new Insert("insert into " + table + " (digest)", "(?)");
                    return "seen_" + entry.getKey() + " as ("
                            + insert.of(entry.getValue().size()) + ")";
                })
                .toList();
    }

    static boolean isCopy(PersistenceFailure failed) {
        return failed.duplicateIn().filter(table -> table.startsWith(TABLE)).isPresent();
    }

    private static int turn(Instant moment) {
        return Math.toIntExact(Math.floorMod(Math.floorDiv(moment.getEpochSecond(), TURN.toSeconds()), TABLES));
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

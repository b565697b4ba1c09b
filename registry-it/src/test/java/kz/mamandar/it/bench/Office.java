package kz.mamandar.it.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.mamandar.it.bench.load.ClosedLoop;
import kz.mamandar.it.bench.load.HttpLine;
import kz.mamandar.it.bench.load.Measured;
import kz.mamandar.it.bench.load.Requests;
import kz.mamandar.it.bench.stand.Stand;

/** The work of the office in the service: the queue and the decision. */
final class Office {

    private static final double QUEUE_P95 = 25;
    private static final double DECIDE_P95 = 40;
    private static final double DECIDE_RATE = 300;
    private static final int DECIDERS = 4;
    private static final List<String> FILTERS =
            List.of("", "&region=750000000", "&profession=SW", "&overdue=1", "&region=710000000&profession=PSY");

    private Office() {}

    static List<Verdict> queue(Stand stand, Pace pace) throws SQLException {
        String reviewer = reviewer(stand);
        int port = stand.probe().port();
        ClosedLoop loop = new ClosedLoop(2);
        ClosedLoop.Opening queue = () -> {
            HttpLine line = new HttpLine(port);
            return random -> line.exchange(
                            Requests.get(
                                    "/probe/queue?staff=" + reviewer + FILTERS.get(random.nextInt(FILTERS.size()))),
                            (bytes, length) -> {})
                    == 200;
        };
        loop.warmUp(queue, pace.warmUp(), stand.probe());
        Measured measured = loop.run(queue, pace.run().multipliedBy(2));
        return List.of(new Verdict(
                "Work queue, filtered, p95",
                Figures.of(measured),
                Verdict.NOTHING,
                Verdict.NOTHING,
                "under 25 ms",
                measured.percentile(95) < QUEUE_P95));
    }

    static List<Verdict> decide(Stand stand, Pace pace) throws SQLException {
        String reviewer = reviewer(stand);
        int port = stand.probe().port();
        Queue<String[]> open = new ConcurrentLinkedQueue<>(open(stand));
        int enough = open.size() / 2;
        ClosedLoop loop = new ClosedLoop(DECIDERS);
        ClosedLoop.Opening decide = () -> decide(port, reviewer, open);
        loop.warmUp(decide, pace.warmUp(), stand.probe(), () -> open.size() > enough);
        Measured measured = loop.run(decide, pace.run().multipliedBy(2));
        return List.of(
                new Verdict(
                        "Decide, rate",
                        Figures.of(measured),
                        Verdict.NOTHING,
                        Verdict.NOTHING,
                        "at least 300/s",
                        measured.perSecond() >= DECIDE_RATE),
                new Verdict(
                        "Decide, p95",
                        Figures.milliseconds(measured.percentile(95)),
                        Verdict.NOTHING,
                        Verdict.NOTHING,
                        "under 40 ms",
                        measured.percentile(95) < DECIDE_P95));
    }

    private static ClosedLoop.Call decide(int port, String reviewer, Queue<String[]> open) throws IOException {
        HttpLine line = new HttpLine(port);
        return random -> {
            String[] next = open.remove();
            return line.exchange(
                            Requests.get(
                                    "/probe/decide?staff=" + reviewer + "&number=" + next[0] + "&version=" + next[1]),
                            (bytes, length) -> {})
                    == 200;
        };
    }

    private static String reviewer(Stand stand) throws SQLException {
        return rows(stand, "select id, login from staff where login = 'reviewer'")
                .remove()[0];
    }

    private static Queue<String[]> open(Stand stand) throws SQLException {
        return rows(
                stand,
                "select number, version from application where status = 'SUBMITTED' and round = 1 order by md5(number)");
    }

    private static Queue<String[]> rows(Stand stand, String sql) throws SQLException {
        Queue<String[]> rows = new ArrayDeque<>();
        try (Connection connection = stand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return rows;
    }
}

package kz.mamandar.it.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.mamandar.it.bench.Pace.Pairs;
import kz.mamandar.it.bench.stand.ServerProcess;
import kz.mamandar.it.bench.stand.Stand;

/** What the product takes: time to start, memory at rest, room on the disk. */
final class Footprint {

    private static final double START = 1.3;
    private static final double RESIDENT = 700;
    private static final double BYTES = 3 * 1024;
    private static final int STARTS = 3;
    private static final String HISTORY =
            """
            select sum(pg_total_relation_size(c.oid)) from pg_class c
            where c.relname in ('specialist', 'specialist_version', 'publication', 'change_event', 'consent')""";

    private static final int TWO_COLLECTIONS = 13;

    private Footprint() {}

    /** Starts the product and two empty WARs in turn; neither is running before. */
    static List<Verdict> start(Stand stand, Pace pace) {
        Pairs<Double> starts =
                Pace.alternate(STARTS, () -> seconds(stand.startProduct()), () -> seconds(stand.startEmpty()));
        Ratios ratio = Ratios.of(starts.ours(), starts.bound(), Double::doubleValue);
        return List.of(new Verdict(
                "Start to the first page, with PostgreSQL",
                seconds(new Ratios(starts.ours()).median()),
                "two empty WARs " + seconds(new Ratios(starts.bound()).median()),
                ratio.toString(),
                "at most 1.3 x",
                ratio.median() <= START));
    }

    private static double seconds(ServerProcess server) {
        Duration start = server.start();
        server.close();
        return start.toMillis() / 1_000.0;
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    /** After two of the collections that a server at rest makes every minute. */
    static List<Verdict> resident(Stand stand, Pace pace) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pace.warmUp().multipliedBy(TWO_COLLECTIONS).toMillis());
        double resident = stand.product().residentMiB();
        return List.of(new Verdict(
                "Resident memory of the server at rest",
                Figures.mib(resident),
                Verdict.NOTHING,
                Verdict.NOTHING,
                "under 700 MB",
                resident < RESIDENT));
    }

    static List<Verdict> bytesPerEntry(Stand stand, Pace pace) throws SQLException {
        double entries = number(stand, "select count(*) from specialist");
        double register = number(stand, HISTORY) / entries;
        double whole = number(stand, "select pg_database_size(current_database())") / entries;
        return List.of(new Verdict(
                "Bytes per entry with history, consents, publication and feed",
                String.format(Locale.ROOT, "%,.0f (whole database %,.0f)", register, whole),
                Verdict.NOTHING,
                Verdict.NOTHING,
                "under 3,072",
                register < BYTES));
    }

    private static double number(Stand stand, String sql) throws SQLException {
        try (Connection connection = stand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}

package kz.mamandar.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import kz.mamandar.it.bench.Pace.Pairs;
import kz.mamandar.it.bench.load.ClosedLoop;
import kz.mamandar.it.bench.load.HttpLine;
import kz.mamandar.it.bench.load.Measured;
import kz.mamandar.it.bench.load.Requests;
import kz.mamandar.it.bench.stand.Keys;
import kz.mamandar.it.bench.stand.Stand;

/** Public search by names, against the same question in bare SQL, against a small registry, and far down a list. */
final class Searches {

    private static final String PATH = "/services/api/v1/specialists?limit=20";
    private static final int SEARCHERS = 2;
    private static final int FAR_PAGE = 5_000;
    private static final double BARE_P95 = 1.5;
    private static final double P95 = 30;
    private static final double FLAT = 1.5;

    private static final String FIRST = "split_part(search_loose, ' ', 2) collate \"C\" between ? and ?";
    private static final String SECOND = "split_part(search_loose, ' ', 3) collate \"C\" between ? and ?";
    private static final String IN_ORDER = " order by sort_name, specialist_id limit 20";
    private static final String SURNAME = "select * from publication where " + FIRST + IN_ORDER;
    private static final String SURNAME_AND_NAME = "select * from publication where " + FIRST + " and " + SECOND
            + " or " + FIRST + " and " + SECOND + IN_ORDER;

    /** Which word goes to which parameter: surname and given name, then the other way round, each twice. */
    private static final List<Integer> PLACES = List.of(0, 0, 1, 1, 1, 1, 0, 0);

    private Searches() {}

    static List<Verdict> againstSql(Stand stand, Pace pace) {
        ClosedLoop loop = new ClosedLoop(SEARCHERS);
        loop.warmUp(() -> search(stand), pace.warmUp(), stand.product());
        loop.run(() -> bare(stand), pace.warmUp());
        Pairs<Measured> runs = pace.alternate(
                () -> loop.run(() -> search(stand), pace.run()), () -> loop.run(() -> bare(stand), pace.run()));
        Measured ours = Measured.together(runs.ours());
        Ratios p95 = Ratios.of(runs.ours(), runs.bound(), run -> run.percentile(95));
        return List.of(
                new Verdict(
                        "Name search, p95 against SQL",
                        Figures.of(ours),
                        "bare SQL " + Figures.of(Measured.together(runs.bound())),
                        p95.toString(),
                        "at most 1.5 x",
                        p95.median() <= BARE_P95),
                new Verdict(
                        "Name search, p95",
                        Figures.milliseconds(ours.percentile(95)),
                        Verdict.NOTHING,
                        Verdict.NOTHING,
                        "under 30 ms",
                        ours.percentile(95) < P95));
    }

    /** The same mix on both registries in turn. */
    static List<Verdict> againstSmall(Stand stand, Stand small, Pace pace) {
        ClosedLoop loop = new ClosedLoop(SEARCHERS);
        loop.warmUp(() -> search(small), pace.warmUp(), small.product());
        Pairs<Measured> runs = pace.alternate(
                () -> loop.run(() -> search(stand), pace.run()), () -> loop.run(() -> search(small), pace.run()));
        Ratios p95 = Ratios.of(runs.ours(), runs.bound(), run -> run.percentile(95));
        return List.of(new Verdict(
                "Name search, large against small registry",
                Figures.of(Measured.together(runs.ours())),
                "10,000 entries " + Figures.of(Measured.together(runs.bound())),
                p95.toString(),
                "p95 at most 1.5 x",
                p95.median() <= FLAT));
    }

    static List<Verdict> farPage(Stand stand, Pace pace) throws IOException {
        String far = farCursor(stand);
        ClosedLoop loop = new ClosedLoop(SEARCHERS);
        Pairs<Measured> runs = pace.alternate(
                () -> loop.run(() -> get(stand, PATH + "&cursor=" + encoded(far)), pace.run()),
                () -> loop.run(() -> get(stand, PATH), pace.run()));
        Ratios p95 = Ratios.of(runs.ours(), runs.bound(), run -> run.percentile(95));
        return List.of(new Verdict(
                "Far page against page 1",
                Figures.of(Measured.together(runs.ours())),
                Figures.of(Measured.together(runs.bound())),
                p95.toString(),
                "p95 at most 1.5 x",
                p95.median() <= FLAT));
    }

    /** Follows the list in the largest pages there are, as far as page 5,000 of 20 rows, or half of a smaller registry. */
    private static String farCursor(Stand stand) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String cursor = "";
        try (HttpLine line = new HttpLine(stand.port())) {
            for (int page = 0; page < FAR_PAGE * 20 / 100; page++) {
                String answer = line.text(Requests.get("/services/api/v1/specialists?limit=100"
                        + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor))));
                String next = json.readTree(answer).path("next").asText("");
                if (next.isEmpty() || next.equals("null")) {
                    break;
                }
                cursor = next;
            }
        }
        return cursor;
    }

    private static ClosedLoop.Call search(Stand stand) throws IOException {
        HttpLine line = new HttpLine(stand.port());
        Keys keys = stand.keys();
        return random ->
                line.exchange(Requests.get(PATH + "&q=" + encoded(keys.nameTyped(random))), (bytes, length) -> {})
                        == 200;
    }

    private static ClosedLoop.Call get(Stand stand, String path) throws IOException {
        HttpLine line = new HttpLine(stand.port());
        byte[] request = Requests.get(path);
        return random -> line.exchange(request, (bytes, length) -> {}) == 200;
    }

    /** The words of the name, folded, in the places that they mostly have, in the order of names: what a person at the database would write. */
    private static ClosedLoop.Call bare(Stand stand) throws Exception {
        Connection connection = stand.database().getConnection();
        Keys keys = stand.keys();
        return random -> {
            List<String> words = List.of(Keys.withoutKazakhLetters(keys.nameTyped(random))
                    .toLowerCase(Locale.ROOT)
                    .split(" "));
            try (PreparedStatement statement =
                    connection.prepareStatement(words.size() == 1 ? SURNAME : SURNAME_AND_NAME)) {
                for (int i = 1; i <= (words.size() == 1 ? 2 : PLACES.size()); i++) {
                    statement.setString(i, words.get(PLACES.get(i - 1) % words.size()) + (i % 2 == 0 ? "\uffff" : ""));
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        row.getString("sort_name");
                    }
                }
            }
            return true;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

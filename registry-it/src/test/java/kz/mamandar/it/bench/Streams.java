package kz.mamandar.it.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.mamandar.it.bench.Pace.Pairs;
import kz.mamandar.it.bench.load.HttpLine;
import kz.mamandar.it.bench.load.Requests;
import kz.mamandar.it.bench.stand.Stand;
import org.postgresql.PGConnection;

/** The whole registry as one stream, and the feed of its changes. */
final class Streams {

    private static final double COPY_RATE = 0.7;
    private static final double FIRST_BYTE = 1_000;
    private static final int AT_ONCE = 4;
    private static final double HEAP = 64;
    private static final double FEED_RATE = 20_000;

    /** Seconds of compiling in a second of following that no longer count; less than for many callers, since one leaves half the machine. */
    private static final double LITTLE = 0.05;

    private static final String COPY =
            """
            copy (select registry_number, status, surname, given_name, patronymic, profession_code, category_code,
                         category_valid_until, specialty, education_level_code, education_institution, graduation_year, job_position,
                         provider_bin, provider_name_kk, provider_name_ru, licence_number, region_code, settings, registered_on,
                         version, updated_at from publication order by registry_number) to stdout (format csv)""";

    private Streams() {}

    /** @param firstByte milliseconds until the first byte of the body */
    private record Streamed(long lines, double seconds, double firstByte) {

        double perSecond() {
            return lines / seconds;
        }
    }

    /** Filtered, though nearly all entries match: what is not filtered may be answered from the day's snapshot. */
    private static String live(String format) {
        return "/services/api/v1/extracts/specialists." + format + "?status=ACTIVE";
    }

    static List<Verdict> extract(String format, Stand stand, Pace pace) {
        String path = live(format);
        stream(stand.port(), path);
        Pairs<Streamed> runs = Pace.alternate(3, () -> stream(stand.port(), path), () -> copy(stand));
        Ratios rate = Ratios.of(runs.ours(), runs.bound(), Streamed::perSecond);
        double firstByte =
                runs.ours().stream().mapToDouble(Streamed::firstByte).max().orElseThrow();
        String name = "Extract " + format.toUpperCase(java.util.Locale.ROOT);
        return List.of(
                new Verdict(
                        name + ", rows",
                        Figures.perSecond(median(runs.ours())),
                        "COPY " + Figures.perSecond(median(runs.bound())),
                        rate.toString(),
                        "at least 0.7 x",
                        rate.median() >= COPY_RATE),
                new Verdict(
                        name + ", first byte",
                        Figures.milliseconds(firstByte),
                        Verdict.NOTHING,
                        Verdict.NOTHING,
                        "under 1 s",
                        firstByte < FIRST_BYTE));
    }

    private static double median(List<Streamed> runs) {
        return new Ratios(runs.stream().map(Streamed::perSecond).toList()).median();
    }

    /** What lives on the heap while four clients take the whole registry, over what lives there when nobody does. */
    static List<Verdict> fourAtOnce(Stand stand, Pace pace) throws Exception {
        double idle = stand.product().liveHeapMiB();
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Streamed>> running = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            running.add(clients.submit(() -> stream(stand.port(), live("csv"))));
        }
        double most = 0;
        int looks = 0;
        while (looks == 0 || running.stream().noneMatch(Future::isDone)) {
            TimeUnit.MILLISECONDS.sleep(500);
            most = Math.max(most, stand.product().liveHeapMiB());
            looks++;
        }
        for (Future<Streamed> one : running) {
            one.get();
        }
        clients.shutdown();
        return List.of(new Verdict(
                "Four extracts at once, live heap over idle (" + looks + " looks)",
                Figures.mib(most - idle),
                Verdict.NOTHING,
                Verdict.NOTHING,
                "at most 64 MiB",
                most - idle <= HEAP));
    }

    /** Follows the feed once the code of the feed is compiled. */
    static List<Verdict> feed(Stand stand, Pace pace) throws IOException {
        double before;
        double compiled = stand.product().compiled();
        do {
            before = compiled;
            follow(stand, pace.warmUp());
            compiled = stand.product().compiled();
        } while (compiled - before > LITTLE * pace.warmUp().toSeconds());
        double rate = follow(stand, pace.run().multipliedBy(5));
        return List.of(new Verdict(
                "Change feed, one follower",
                Figures.perSecond(rate),
                Verdict.NOTHING,
                Verdict.NOTHING,
                "at least 20,000/s",
                rate >= FEED_RATE));
    }

    /** Changes per second of a follower who begins at the beginning. */
    private static double follow(Stand stand, Duration longest) throws IOException {
        long changes = 0;
        long started = System.nanoTime();
        try (HttpLine line = new HttpLine(stand.port())) {
            FeedPage page = new FeedPage(0, "", true);
            while (page.more && System.nanoTime() - started < longest.toNanos()) {
                page = FeedPage.read(line.bytes(Requests.get("/services/api/v1/changes?limit=500"
                        + (page.next.isEmpty()
                                ? ""
                                : "&since=" + URLEncoder.encode(page.next, StandardCharsets.UTF_8)))));
                changes += page.items;
            }
        }
        return changes / ((System.nanoTime() - started) / 1e9);
    }

    /** As much of a page of the feed as a follower needs to go on. */
    private record FeedPage(int items, String next, boolean more) {

        private static final JsonFactory JSON = new JsonFactory();

        static FeedPage read(byte[] body) throws IOException {
            int items = 0;
            String next = "";
            boolean more = false;
            try (JsonParser parser = JSON.createParser(body)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    switch (field) {
                        case "items" -> {
                            while (parser.nextToken() == JsonToken.START_OBJECT) {
                                parser.skipChildren();
                                items++;
                            }
                        }
                        case "next" -> next = parser.getText();
                        case "more" -> more = parser.getBooleanValue();
                        default -> parser.skipChildren();
                    }
                }
            }
            return new FeedPage(items, next, more);
        }
    }

    private static Streamed stream(int port, String path) {
        try (HttpLine line = new HttpLine(port)) {
            Lines lines = new Lines(System.nanoTime());
            int status = line.exchange(Requests.get(path), lines);
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
            return lines.streamed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Streamed copy(Stand stand) {
        try (Connection connection = stand.database().getConnection()) {
            Lines lines = new Lines(System.nanoTime());
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, new OutputStream() {
                @Override
                public void write(int one) {
                    lines.bytes(new byte[] {(byte) one}, 1);
                }

                @Override
                public void write(byte[] bytes) {
                    lines.bytes(bytes, bytes.length);
                }
            });
            return lines.streamed();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts lines and notes when the first byte came. */
    private static final class Lines implements HttpLine.Body {

        private final long started;
        private long first;
        private long count;

        Lines(long started) {
            this.started = started;
        }

        @Override
        public void bytes(byte[] bytes, int length) {
            if (first == 0) {
                first = System.nanoTime();
            }
            for (int i = 0; i < length; i++) {
                if (bytes[i] == '\n') {
                    count++;
                }
            }
        }

        Streamed streamed() {
            return new Streamed(count, (System.nanoTime() - started) / 1e9, (first - started) / 1e6);
        }
    }
}

package kz.mamandar.it.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.mamandar.it.bench.stand.Stand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every comparison of {@code docs/performance.md}; exit status 1 when a target falls short. */
@Command(
        name = "./dev bench",
        description = "Measures the product against what bounds it, in alternating runs on this machine.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private static final int QUICK_SPECIALISTS = 20_000;
    private static final int SMALL_SPECIALISTS = 10_000;
    private static final int LEAST_OPEN = 6_000;

    @Option(names = "--quick", description = "short runs on " + QUICK_SPECIALISTS + " entries: shows that all works")
    private boolean quick;

    @Option(names = "--specialists", paramLabel = "N", description = "published entries (default 1000000)")
    private int specialists;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "some of the comparisons: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private Set<String> only = Set.of();

    @Option(
            names = "--port",
            defaultValue = "8190",
            paramLabel = "N",
            description = "first of six ports (default 8190)")
    private int port;

    @Option(
            names = "--work",
            defaultValue = "registry-it/target/bench",
            paramLabel = "DIR",
            description = "folder of the data, which is kept for the next time")
    private Path work;

    private static final Map<String, Comparison> COMPARISONS = comparisons();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    private static Map<String, Comparison> comparisons() {
        Map<String, Comparison> all = new LinkedHashMap<>();
        all.put("resident", Footprint::resident);
        all.put("size", Footprint::bytesPerEntry);
        all.put("soap-get", Lookups::getSpecialist);
        all.put("soap-verify", Lookups::verifySpecialist);
        all.put("soap-rsa", Signed::rsa);
        all.put("bus-gost", Signed::gost);
        all.put("rest-item", Lookups::restItem);
        all.put("search", Searches::againstSql);
        all.put("far-page", Searches::farPage);
        all.put("queue", Office::queue);
        all.put("decide", Office::decide);
        all.put("extract-csv", (stand, pace) -> Streams.extract("csv", stand, pace));
        all.put("extract-ndjson", (stand, pace) -> Streams.extract("ndjson", stand, pace));
        all.put("extract-heap", Streams::fourAtOnce);
        all.put("feed", Streams::feed);
        return all;
    }

    @Override
    public Integer call() throws Exception {
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        int entries = specialists > 0 ? specialists : quick ? QUICK_SPECIALISTS : 1_000_000;
        List<Verdict> verdicts = new ArrayList<>();
        Path distribution = Path.of("registry-micro/target").toAbsolutePath();
        Path folder = work.toAbsolutePath();
        if (wants("start")) {
            try (Stand stand = new Stand(distribution, folder.resolve("data-small"), folder, port)) {
                report(verdicts, Footprint.start(stand.fill(SMALL_SPECIALISTS, 0), pace));
            }
        }
        Path data = folder.resolve("data-" + entries);
        try (Stand stand =
                new Stand(distribution, data, folder, port).fill(entries, Math.max(LEAST_OPEN, entries / 10))) {
            stand.startProduct();
            for (Map.Entry<String, Comparison> one : COMPARISONS.entrySet()) {
                if (wants(one.getKey())) {
                    report(verdicts, one.getValue().run(stand, pace));
                }
            }
            if (wants("search-flat")) {
                againstSmall(verdicts, distribution, folder, stand, pace);
            }
        }
        table(verdicts, entries);
        return verdicts.stream().allMatch(Verdict::met) ? 0 : 1;
    }

    private void againstSmall(List<Verdict> verdicts, Path distribution, Path folder, Stand stand, Pace pace) {
        try (Stand small = new Stand(distribution, folder.resolve("data-small"), folder, port + 4)) {
            small.fill(SMALL_SPECIALISTS, 0).startProduct();
            report(verdicts, Searches.againstSmall(stand, small, pace));
        }
    }

    private boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static void report(List<Verdict> all, List<Verdict> more) {
        more.forEach(verdict -> System.out.println(verdict.line()));
        all.addAll(more);
    }

    private static void table(List<Verdict> verdicts, int entries) {
        System.out.printf(Locale.ROOT, "%n%,d entries%n%n", entries);
        System.out.println("| What | Product | Bound | Ratio: median (least-greatest) | Target | |");
        System.out.println("|---|---|---|---|---|---|");
        verdicts.forEach(verdict -> System.out.println(verdict.row()));
    }

    /** The names that {@code --only} takes. */
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Names() {
            super(COMPARISONS.keySet());
            addAll(List.of("start", "search-flat"));
        }
    }
}

package kz.mamandar.it.bench;

import java.util.Locale;
import kz.mamandar.it.bench.load.Measured;

/** Figures as they are printed. */
final class Figures {

    private Figures() {}

    /** Rate and the latencies at 50, 95 and 99 per cent. */
    static String of(Measured measured) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, p50 %.1f p95 %.1f p99 %.1f ms",
                measured.perSecond(),
                measured.percentile(50),
                measured.percentile(95),
                measured.percentile(99));
    }

    static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String perSecond(double value) {
        return String.format(Locale.ROOT, "%,.0f/s", value);
    }

    static String mib(double value) {
        return String.format(Locale.ROOT, "%,.0f MiB", value);
    }
}

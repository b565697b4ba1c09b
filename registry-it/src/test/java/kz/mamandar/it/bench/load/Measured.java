package kz.mamandar.it.bench.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/** What one run gave: every answer's latency, and how long the run took. */
public record Measured(Histogram latencies, double seconds) {

    public double perSecond() {
        return latencies.getTotalCount() / seconds;
    }

    /** The latency in milliseconds under which so many per cent of the answers came. */
    public double percentile(double percent) {
        return latencies.getValueAtPercentile(percent) / 1e6;
    }

    /** All runs as one. */
    public static Measured together(List<Measured> runs) {
        Histogram all = runs.get(0).latencies().copy();
        runs.stream().skip(1).forEach(run -> all.add(run.latencies()));
        return new Measured(all, runs.stream().mapToDouble(Measured::seconds).sum());
    }
}

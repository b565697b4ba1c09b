package kz.mamandar.it.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long and how often: a short pace shows that everything works, the full one gives figures. */
record Pace(Duration warmUp, Duration run, int pairs, int callers) {

    static final Pace FULL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(8), 5, 8);
    static final Pace QUICK = new Pace(Duration.ofSeconds(4), Duration.ofSeconds(2), 3, 8);

    /** The runs of both sides, made in turn. */
    record Pairs<T>(List<T> ours, List<T> bound) {}

    <T> Pairs<T> alternate(Supplier<T> ours, Supplier<T> bound) {
        return alternate(pairs, ours, bound);
    }

    static <T> Pairs<T> alternate(int times, Supplier<T> ours, Supplier<T> bound) {
        Pairs<T> pairs = new Pairs<>(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < times; i++) {
            pairs.ours.add(ours.get());
            pairs.bound.add(bound.get());
        }
        return pairs;
    }
}

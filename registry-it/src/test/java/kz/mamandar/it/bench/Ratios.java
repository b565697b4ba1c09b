package kz.mamandar.it.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Ratios of the pairs of alternating runs. */
record Ratios(List<Double> values) {

    Ratios {
        values = values.stream().sorted().toList();
    }

    static <T> Ratios of(List<T> ours, List<T> bound, ToDoubleFunction<T> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(bound.get(i)));
        }
        return new Ratios(ratios);
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(), values.get(0), values.get(values.size() - 1));
    }
}

package kz.mamandar.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.mamandar.web.platform.text.Texts;

/** What a thing says, as labelled rows, beside what it said before. */
public final class FactRows<T> {

    private final Texts texts;
    private final T now;
    private final T before;
    private final List<Fact> facts = new ArrayList<>();

    /** @param before what to compare with; null when there is nothing */
    public FactRows(Texts texts, T now, T before) {
        this.texts = texts;
        this.now = now;
        this.before = before;
    }

    /**
     * @param before what stood there before; null when there was nothing to compare with
     * @param changed whether it differs from what stood there before
     */
    public record Fact(String label, String value, String before, boolean changed) {}

    public FactRows<T> add(String labelKey, Function<T, String> getter) {
        String value = shown(getter.apply(now));
        String old = before == null ? null : shown(getter.apply(before));
        facts.add(new Fact(texts.get(labelKey), value, old, old != null && !old.equals(value)));
        return this;
    }

    public List<Fact> facts() {
        return facts;
    }

    private String shown(String value) {
        return value == null || value.isEmpty() ? texts.get("review.notStated") : value;
    }
}

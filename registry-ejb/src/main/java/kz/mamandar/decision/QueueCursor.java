package kz.mamandar.decision;

import java.time.LocalDate;
import java.util.Optional;

/** The edge of a page of the queue: the rows after it, or those before it. Its text is opaque to callers. */
record QueueCursor(boolean forward, LocalDate dueOn, long id) {

    private static final int PARTS = 3;

    String encoded() {
        return (forward ? "a" : "b") + "_" + dueOn.toEpochDay() + "_" + id;
    }

    /** The cursor, or nothing when it is not one of ours. */
    static Optional<QueueCursor> decode(String encoded) {
        String[] parts = encoded.split("_");
        if (parts.length != PARTS
                || !parts[0].matches("[ab]")
                || !parts[1].matches("\\d{1,6}")
                || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new QueueCursor(
                parts[0].equals("a"), LocalDate.ofEpochDay(Long.parseLong(parts[1])), Long.parseLong(parts[2])));
    }
}

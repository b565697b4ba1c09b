package kz.mamandar.ws.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a file, from the first to before the last. */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    boolean isEmpty() {
        return from >= to;
    }

    /**
     * The one range of the header, cut to the file; an empty one when it lies outside. Nothing for several ranges or another
     * form, which the whole file answers.
     */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(last)), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return !last.isEmpty() && Long.parseLong(last) < from ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }
}

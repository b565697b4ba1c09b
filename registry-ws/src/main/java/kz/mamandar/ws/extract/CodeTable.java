package kz.mamandar.ws.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.platform.text.Named;

/** What is written for each code of a classifier, found by the bytes of the code without making a text of them. */
final class CodeTable {

    private static final byte[] NOTHING = new byte[0];

    private final byte[][] codes;
    private final byte[][] written;

    private CodeTable(Map<byte[], byte[]> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size() * 4)) * 2;
        codes = new byte[size][];
        written = new byte[size][];
        entries.forEach((code, text) -> {
            int slot = slot(code, 0, code.length);
            codes[slot] = code;
            written[slot] = text;
        });
    }

    static CodeTable of(Map<String, Named> classifier, Function<Named, String> text) {
        return new CodeTable(classifier.values().stream()
                .collect(Collectors.toMap(
                        named -> named.code().getBytes(StandardCharsets.UTF_8),
                        named -> text.apply(named).getBytes(StandardCharsets.UTF_8))));
    }

    /** What is written for the code between the places; nothing for a code that is not known. */
    byte[] get(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return codes[slot] == null ? NOTHING : written[slot];
    }

    /** The slot of the code, or the empty one where it would stand. */
    private int slot(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 16) & codes.length - 1;
        while (codes[slot] != null && !Arrays.equals(codes[slot], 0, codes[slot].length, bytes, from, to)) {
            slot = slot + 1 & codes.length - 1;
        }
        return slot;
    }
}

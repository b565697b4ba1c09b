package kz.mamandar.testing;

import java.util.stream.LongStream;
import kz.mamandar.rules.identifier.Iin;

/** Valid numbers that belong to nobody. */
public final class Identifiers {

    private static final long YEAR_2060 = 600_101_000_000L;
    private static final int APART = 100;

    private Identifiers() {}

    /** The same for the same number, another for another. */
    public static String iin(long n) {
        return LongStream.range(0, APART)
                .mapToObj(i -> String.valueOf(YEAR_2060 + n * APART + i))
                .filter(digits -> Iin.parse(digits).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

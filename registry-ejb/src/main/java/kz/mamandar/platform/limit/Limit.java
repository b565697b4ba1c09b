package kz.mamandar.platform.limit;

import java.time.Duration;

/** So many times at once, and as many again over the period, given back little by little. */
public record Limit(long times, Duration period) {

    public static Limit perHour(long times) {
        return new Limit(times, Duration.ofHours(1));
    }
}

package kz.mamandar.platform.time;

import java.time.Duration;

/** When to try again: after the first wait, then twice as long each time up to the longest. */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** The wait after this many failed attempts. */
    public Duration after(int attempts) {
        long factor = 1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(factor);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}

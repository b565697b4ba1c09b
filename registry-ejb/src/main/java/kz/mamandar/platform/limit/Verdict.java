package kz.mamandar.platform.limit;

import java.time.Duration;

/**
 * Whether one more is allowed.
 *
 * @param remaining how many are left, never less than none
 * @param retryAfter after what time to ask again, when it is not allowed
 * @param untilFull after what time all are there again
 */
public record Verdict(boolean allowed, long remaining, Duration retryAfter, Duration untilFull) {}

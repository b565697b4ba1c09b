package kz.mamandar.platform.limit;

import java.time.Duration;

/** Whether one more is allowed, how many are left, and after what time to ask again when it is not. */
public record Verdict(boolean allowed, long remaining, Duration retryAfter) {}

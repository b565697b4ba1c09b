package kz.mamandar.client;

import java.util.Optional;

/** How many requests a client system has; without a number there is no bound. */
public record ClientQuota(Optional<Integer> perMinute, Optional<Integer> perDay) {

    public static ClientQuota none() {
        return new ClientQuota(Optional.empty(), Optional.empty());
    }
}

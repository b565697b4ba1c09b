package kz.mamandar.account;

import java.time.Instant;

/** A code was sent (or would have been) to the masked address; until when it is good and when another can be asked for. */
public record CodeSent(String maskedAddress, Instant expiresAt, Instant resendFrom) {}

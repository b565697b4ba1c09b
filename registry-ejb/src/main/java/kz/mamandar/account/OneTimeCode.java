package kz.mamandar.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.account.OneTimeCodes.Purpose;
import kz.mamandar.platform.persistence.BaseEntity;

/** A code that was sent: kept as a keyed hash, good for five minutes, five tries and one use. */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode extends BaseEntity {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    static final Duration RESEND_AFTER = Duration.ofSeconds(60);
    static final int MAX_TRIES = 5;

    /** How a try ended. */
    public enum Outcome {
        RIGHT,
        WRONG,
        EXPIRED,
        EXHAUSTED
    }

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "subject_hash")
    private String subjectHash;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int tries;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeCode() {}

    OneTimeCode(Purpose purpose, String subjectHash, String codeHash, Instant now) {
        this.purpose = purpose;
        this.subjectHash = subjectHash;
        this.codeHash = codeHash;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** Tries a code given by its hash; the try counts, and a right one uses the code up. */
    Outcome tryWith(String hash, Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            return Outcome.EXPIRED;
        }
        if (tries >= MAX_TRIES) {
            return Outcome.EXHAUSTED;
        }
        tries++;
        if (MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII))) {
            usedAt = now;
            return Outcome.RIGHT;
        }
        return tries == MAX_TRIES ? Outcome.EXHAUSTED : Outcome.WRONG;
    }

    /** A code that was used is no reason to wait: its owner has shown that it came. */
    boolean isTooSoonToResend(Instant now) {
        return usedAt == null && now.isBefore(resendFrom());
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant resendFrom() {
        return createdAt.plus(RESEND_AFTER);
    }

    Instant createdAt() {
        return createdAt;
    }
}

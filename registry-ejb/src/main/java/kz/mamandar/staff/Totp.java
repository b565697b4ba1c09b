package kz.mamandar.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import kz.mamandar.staff.StaffService.TotpKey;

/** Time-based codes (RFC 6238: SHA-1, 30 seconds, 6 digits), one step early or late. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int BASE_32_BITS = 5;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Mamandar";

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The secret as authenticator apps take it: Base32 (RFC 4648 section 6) and the address for a QR code. */
    static TotpKey key(String login, byte[] secret) {
        String base32 = base32(secret);
        return new TotpKey(base32, "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, login, base32, ISSUER));
    }

    private static String base32(byte[] secret) {
        BigInteger number = new BigInteger(1, secret);
        StringBuilder text = new StringBuilder();
        for (int shift = secret.length * Byte.SIZE - BASE_32_BITS; shift >= 0; shift -= BASE_32_BITS) {
            text.append(BASE_32.charAt(number.shiftRight(shift).intValue() & (BASE_32.length() - 1)));
        }
        return text.toString();
    }

    /** The time step that the code belongs to; empty when it is wrong or its step is not after the last one used (RFC 6238 section 5.2). */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now, long lastStep) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            boolean same = MessageDigest.isEqual(
                    codeAt(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastStep) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static String codeAt(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret cannot be a key", e);
        }
    }
}

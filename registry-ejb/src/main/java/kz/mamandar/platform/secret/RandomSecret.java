package kz.mamandar.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Secrets that the product makes up. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letter or digit that is mistaken for another. */
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RandomSecret() {}

    /** A password that is read off a screen and typed once. */
    public static String password(int characters) {
        return RANDOM.ints(characters, 0, LEGIBLE.length())
                .mapToObj(i -> String.valueOf(LEGIBLE.charAt(i)))
                .collect(Collectors.joining());
    }

    /** A key that is copied, never typed: so many random bytes in letters that need no escaping. */
    public static String key(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

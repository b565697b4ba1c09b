package kz.mamandar.staff;

import java.util.Locale;

/** What a password that a member of staff chooses must be: long rather than odd. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 5;

    private PasswordRules() {}

    static boolean isStrong(String password, String login) {
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().distinct().count() >= FEWEST_CHARACTERS
                && !password.toLowerCase(Locale.ROOT).contains(login);
    }
}

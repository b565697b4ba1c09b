package kz.mamandar.rules.identifier;

import kz.mamandar.rules.LegalBasis;

/**
 * The check digit of IIN and BIN: weights 1 to 11, modulo 11; when that gives 10, weights 3 to 11, 1, 2; when that gives 10
 * again, the number is never issued. Not every slip shows: a wrong eleventh digit does not where its weight is 11, nor does a digit
 * with which the number takes the other pass and happens on the same check digit.
 */
@LegalBasis("Government decree No. 406 of 22.05.2007; no comparison with the birth date: decree No. 853 of 26.08.2013")
final class CheckDigit {

    private static final int LENGTH = 12;
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    static boolean isValid(String number) {
        if (number.length() != LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int check = remainder(number, FIRST);
        if (check == 10) {
            check = remainder(number, SECOND);
        }
        return check == number.charAt(LENGTH - 1) - '0';
    }

    private static int remainder(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return sum % 11;
    }
}

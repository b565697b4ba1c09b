package kz.mamandar.it.flow;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A specialist whom nobody else in the tests has. The birth year is to come, so the number is nobody's. */
public record Candidate(String iin, String surname, String givenName, String email) {

    private static final AtomicInteger NEXT = new AtomicInteger(Math.floorMod(System.nanoTime() / 1000, 9_000));
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final Map<Integer, String> LETTERS =
            Map.of(0, "а", 1, "е", 2, "и", 3, "о", 4, "у", 5, "ы", 6, "я", 7, "б", 8, "д", 9, "м");

    public static Candidate next() {
        while (true) {
            int n = NEXT.getAndIncrement() % 10_000;
            String head = String.format("8802%02d6%04d", 1 + n % 28, n);
            int check = checkDigit(head);
            if (check < 10) {
                return new Candidate(
                        head + check, "Қыдырәлиева-" + inLetters(n), "Ақерке", "candidate" + n + "@demo.mamandar.kz");
            }
        }
    }

    /** Surnames hold no digits. */
    private static String inLetters(int n) {
        StringBuilder text = new StringBuilder("Т");
        for (char digit : Integer.toString(n).toCharArray()) {
            text.append(LETTERS.get(digit - '0')).append('л');
        }
        return text.toString();
    }

    private static int checkDigit(String head) {
        int check = weighed(head, FIRST);
        return check == 10 ? weighed(head, SECOND) : check;
    }

    private static int weighed(String head, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (head.charAt(i) - '0');
        }
        return sum % 11;
    }
}

package kz.mamandar.rules.identifier;

import java.util.Optional;
import kz.mamandar.rules.text.TypedText;

/** The permanent number of an entry: eight digits of a sequence and a check digit by ISO/IEC 7064 MOD 11,10. */
public record RegistryNumber(String value) {

    private static final int SEQUENCE_DIGITS = 8;

    public RegistryNumber {
        if (!isValid(value)) {
            throw new InvalidIdentifier("registry number");
        }
    }

    public static RegistryNumber ofSequence(long sequence) {
        String digits = String.valueOf(sequence);
        return new RegistryNumber(digits + checkDigit(digits));
    }

    /** The number in what was typed, spaces and hyphens aside. */
    public static Optional<RegistryNumber> parse(String raw) {
        String digits = TypedText.ungrouped(raw);
        return isValid(digits) ? Optional.of(new RegistryNumber(digits)) : Optional.empty();
    }

    /** In groups of three, as it is read aloud. */
    public String display() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    private static boolean isValid(String digits) {
        return digits.length() == SEQUENCE_DIGITS + 1
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(digits.substring(0, SEQUENCE_DIGITS)) == digits.charAt(SEQUENCE_DIGITS) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}

package kz.mamandar.rules.identifier;

import java.util.Optional;
import kz.mamandar.rules.text.TypedText;

/** An individual identification number: twelve digits whose check digit holds. Digits are never compared with a birth date. */
public record Iin(String value) {

    public Iin {
        if (!CheckDigit.isValid(value)) {
            throw new InvalidIdentifier("IIN");
        }
    }

    /** The number in what was typed, spaces aside. */
    public static Optional<Iin> parse(String raw) {
        String digits = TypedText.compact(raw);
        return CheckDigit.isValid(digits) ? Optional.of(new Iin(digits)) : Optional.empty();
    }

    /** The last four digits behind dots. */
    public String masked() {
        return "••••••••" + value.substring(8);
    }

    @Override
    public String toString() {
        return masked();
    }
}

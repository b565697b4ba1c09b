package kz.mamandar.rules.identifier;

import java.util.Optional;
import kz.mamandar.rules.text.TypedText;

/** A business identification number: twelve digits whose check digit holds. */
public record Bin(String value) {

    public Bin {
        if (!CheckDigit.isValid(value)) {
            throw new InvalidIdentifier("BIN");
        }
    }

    /** The number in what was typed, spaces aside. */
    public static Optional<Bin> parse(String raw) {
        String digits = TypedText.compact(raw);
        return CheckDigit.isValid(digits) ? Optional.of(new Bin(digits)) : Optional.empty();
    }
}

package kz.mamandar.rules.identifier;

import kz.mamandar.rules.text.TypedText;

/** What a twelve-digit number is. The layout is a hint only: a fifth digit 4 to 6 means a BIN, any other an IIN. */
public enum IdentifierKind {
    IIN,
    BIN,
    INVALID;

    public static IdentifierKind of(String raw) {
        String digits = TypedText.compact(raw);
        if (!CheckDigit.isValid(digits)) {
            return INVALID;
        }
        char fifth = digits.charAt(4);
        return fifth >= '4' && fifth <= '6' ? BIN : IIN;
    }
}

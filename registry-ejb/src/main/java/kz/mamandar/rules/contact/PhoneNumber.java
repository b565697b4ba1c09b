package kz.mamandar.rules.contact;

import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.text.TypedText;

/** A Kazakh mobile number in E.164 ({@code +77011234567}). */
@LegalBasis("Order 21, para 8")
public record PhoneNumber(String e164) {

    private static final Set<String> MOBILE_CODES = Set.of(
            "700", "701", "702", "705", "706", "707", "708", "747", "760", "761", "762", "763", "764", "771", "775",
            "776", "777", "778", "785");

    /** The number in what was typed: 8 or 7 or +7 in front, spaces, brackets and hyphens anywhere. */
    public static Optional<PhoneNumber> parse(String raw) {
        String digits = TypedText.ungrouped(raw);
        String national = digits.replaceFirst("^(\\+7|7|8)(?=\\d{10}$)", "");
        return national.matches("[0-9]{10}") && MOBILE_CODES.contains(national.substring(0, 3))
                ? Optional.of(new PhoneNumber("+7" + national))
                : Optional.empty();
    }

    /** As it is written: {@code +7 701 123 45 67}. */
    public String display() {
        return String.join(
                " ",
                e164.substring(0, 2),
                e164.substring(2, 5),
                e164.substring(5, 8),
                e164.substring(8, 10),
                e164.substring(10));
    }

    @Override
    public String toString() {
        return ContactAddress.maskedPhone(e164);
    }
}

package kz.mamandar.rules.contact;

import java.util.Optional;
import kz.mamandar.rules.text.TypedText;

/** Any Kazakh telephone number in E.164, landlines of an office included: +7 and ten digits that start with 6 or 7. */
public record TelephoneNumber(String e164) {

    /** The number in what was typed: 8 or 7 or +7 in front, spaces, brackets and hyphens anywhere. */
    public static Optional<TelephoneNumber> parse(String raw) {
        String digits = TypedText.ungrouped(raw);
        String national = digits.replaceFirst("^(\\+7|7|8)(?=\\d{10}$)", "");
        return national.matches("[67][0-9]{9}") ? Optional.of(new TelephoneNumber("+7" + national)) : Optional.empty();
    }

    @Override
    public String toString() {
        return ContactAddress.maskedPhone(e164);
    }
}

package kz.mamandar.rules.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.text.TypedText;

/** An e-mail address in lower case. */
@LegalBasis("Order 21, para 8")
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** The address in what was typed; its letters are Latin, a national domain is written as {@code xn--}. */
    public static Optional<EmailAddress> parse(String raw) {
        String address = TypedText.trimmed(raw);
        boolean valid = address.length() <= MAX
                && address.indexOf('@') <= MAX_LOCAL
                && FORM.matcher(address).matches();
        return valid ? Optional.of(new EmailAddress(address.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    @Override
    public String toString() {
        return ContactAddress.maskedEmail(value);
    }
}

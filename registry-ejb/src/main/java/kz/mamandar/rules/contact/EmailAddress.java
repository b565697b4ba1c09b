package kz.mamandar.rules.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mamandar.rules.LegalBasis;

/** An e-mail address in lower case. */
@LegalBasis("Order 21, para 8")
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public static Optional<EmailAddress> parse(String raw) {
        String address = raw == null ? "" : raw.strip().toLowerCase(Locale.ROOT);
        return address.length() <= MAX && FORM.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ContactAddress.maskedEmail(value);
    }
}

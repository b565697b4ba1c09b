package kz.mamandar.rules.contact;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;

/** A mobile number or an e-mail address, whichever was given. */
@LegalBasis("Order 21, para 8")
public record ContactAddress(Channel channel, String value) {

    public static Optional<ContactAddress> parse(String raw) {
        if (raw != null && raw.contains("@")) {
            return EmailAddress.parse(raw).map(email -> new ContactAddress(Channel.EMAIL, email.value()));
        }
        return PhoneNumber.parse(raw).map(phone -> new ContactAddress(Channel.SMS, phone.e164()));
    }

    /** Enough for its owner to know it, too little for anybody else. */
    public String masked() {
        return channel == Channel.EMAIL ? maskedEmail(value) : maskedPhone(value);
    }

    static String maskedEmail(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }

    static String maskedPhone(String e164) {
        return "+7 " + e164.substring(2, 5) + " *** ** " + e164.substring(10);
    }

    @Override
    public String toString() {
        return masked();
    }
}

package kz.mamandar.account;

import jakarta.ejb.Local;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;

/**
 * One-time codes: six digits, hashed, good for five minutes and five tries, sent again after 60 seconds at the earliest,
 * limited per address and per client. Only for services of the domain, never for a door.
 */
@Local
public interface OneTimeCodes {

    enum Purpose {
        SIGN_IN,
        CONSENT
    }

    /** Makes a code for the subject and puts it into the outbox. CODE_TOO_SOON, TOO_MANY_REQUESTS. */
    CodeSent send(Purpose purpose, String subject, ContactAddress to, Language language);

    /** Uses the code up. CODE_WRONG, CODE_EXPIRED, CODE_TRIES_EXHAUSTED; a failed try counts even though the caller's transaction rolls back. */
    void confirm(Purpose purpose, String subject, String code);
}

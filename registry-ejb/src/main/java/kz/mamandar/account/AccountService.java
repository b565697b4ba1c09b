package kz.mamandar.account;

import jakarta.ejb.Local;
import java.util.Optional;
import kz.mamandar.platform.text.Language;

/** Sign-up and sign-in of applicants by a one-time code (para 8). The answer never tells whether an account exists. */
@Local
public interface AccountService {

    /** Sends a one-time code of 6 digits, good for 5 minutes and 5 tries. INVALID_CONTACT, CODE_TOO_SOON, TOO_MANY_REQUESTS. */
    CodeSent requestCode(RequestCode command);

    /** Signs in; the first time makes the account. CODE_WRONG, CODE_EXPIRED, CODE_TRIES_EXHAUSTED. */
    SignedInAccount signIn(ConfirmCode command);

    /** The account of the caller. */
    AccountView current();

    /** The language in which the caller gets notices. */
    void changeLanguage(Language language);

    /** Notes the sign-out in the audit. */
    void signOut();

    record RequestCode(String address, Language language) {}

    record ConfirmCode(String address, String code, Language language) {}

    record SignedInAccount(long accountId, String maskedAddress, boolean firstTime) {}

    record AccountView(long accountId, Optional<String> email, Optional<String> phone, Language language) {}
}

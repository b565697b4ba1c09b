package kz.mamandar.consent;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.account.CodeSent;

/** Giving and withdrawing the two consents to publication (para 5). Withdrawal takes effect in the same transaction. */
@Local
public interface ConsentService {

    String TEXT_VERSION = "2026-1";

    /** When the caller's own provider gave its consent, if it stands. */
    Optional<Instant> findProviderConsent();

    void giveProviderConsent();

    void withdrawProviderConsent();

    /** Sends the specialist of the caller's application a link to the consent page, to the phone or e-mail in the application. TOO_MANY_REQUESTS. */
    void requestSpecialistConsent(String applicationNumber);

    /** The last link that was sent to the specialist of the caller's application as it is now, if any. */
    Optional<ConsentAsked> findSpecialistRequest(String applicationNumber);

    /** What the link shows before the code: no personal data but the masked address. CONSENT_LINK_INVALID. */
    ConsentLink openLink(String token);

    /** Sends the code that confirms the specialist. */
    CodeSent sendCode(String token);

    /** Gives (true) the specialist's consent, or (false) withdraws the one that stands, or refuses to give one. CODE_…. */
    void confirm(String token, String code, boolean give);

    record ConsentAsked(String maskedAddress, Instant at) {}

    /** @param refused whether the specialist said no since the link was sent, and nothing else since */
    record ConsentLink(
            String maskedAddress, String providerNameKk, String providerNameRu, boolean standing, boolean refused) {}
}

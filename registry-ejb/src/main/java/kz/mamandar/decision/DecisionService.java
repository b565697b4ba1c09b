package kz.mamandar.decision;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.contact.Channel;

/** The decision on an application (para 9). */
@Local
public interface DecisionService {

    /**
     * Registers, returns or refuses, bound to the version that was read: the second of two decisions loses with
     * ALREADY_DECIDED or CHANGED_MEANWHILE and changes nothing. REASON_REQUIRED, REASON_FOREIGN, COMMENT_REQUIRED, BASIS_…
     */
    Decided decide(Decide command);

    /** Checks the decision as {@link #decide} would and shows what the applicant will get; changes nothing. */
    DecisionPreview preview(Decide command);

    /** @param reasonCodes RET-1 … RET-4 for a return, REF-1 … REF-4 for a refusal */
    record Decide(
            String number,
            int version,
            DecisionOutcome outcome,
            Set<String> reasonCodes,
            String comment,
            String basisAct,
            String basisNumber,
            LocalDate basisDate) {}

    /** @param registryNumber when it was registered */
    record Decided(String number, DecisionOutcome outcome, Optional<String> registryNumber) {}

    /** @param to masked address of the applicant; language that of the applicant */
    record DecisionPreview(Channel channel, String to, Language language, String subject, String body) {}
}

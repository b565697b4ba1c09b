package kz.mamandar.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import kz.mamandar.account.OneTimeCode.Outcome;
import kz.mamandar.account.OneTimeCodes.Purpose;
import kz.mamandar.platform.persistence.OwnTransaction;

/** Tries codes in a transaction of its own, so that a failed try stays counted when the caller's transaction rolls back. */
@ApplicationScoped
public class OneTimeCodeTries {

    @Inject
    OneTimeCodeRepository codes;

    @Inject
    Clock clock;

    @OwnTransaction
    public Outcome attempt(Purpose purpose, String subjectHash, String codeHash) {
        return codes.findNewestLocked(purpose, subjectHash)
                .map(code -> code.tryWith(codeHash, clock.instant()))
                .orElse(Outcome.EXPIRED);
    }
}

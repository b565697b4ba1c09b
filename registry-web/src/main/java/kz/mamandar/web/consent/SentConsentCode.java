package kz.mamandar.web.consent;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.account.CodeSent;

/** The consent link that a code was sent for, kept from the page that asks for it to the page that takes it. */
@SessionScoped
public class SentConsentCode implements Serializable {

    private static final long serialVersionUID = 1L;

    private String token;
    private Instant resendFrom;
    private Instant expiresAt;

    void remember(String sentFor, CodeSent sent) {
        token = sentFor;
        resendFrom = sent.resendFrom();
        expiresAt = sent.expiresAt();
    }

    void forget() {
        token = null;
    }

    boolean isFor(String asked) {
        return asked.equals(token);
    }

    boolean isGoodFor(String asked, Instant now) {
        return isFor(asked) && now.isBefore(expiresAt);
    }

    /** Seconds until another code can be asked for; 0 = now. */
    long secondsToWait(Instant now) {
        return Math.max(0, (Duration.between(now, resendFrom).toMillis() + 999) / 1000);
    }
}

package kz.mamandar.web.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.account.CodeSent;

/** The address that a code was sent to, kept from the page that asks for it to the page that takes the code. */
@SessionScoped
public class PendingCode implements Serializable {

    private static final long serialVersionUID = 1L;

    private String address;
    private String maskedAddress;
    private Instant expiresAt;
    private Instant resendFrom;
    private boolean sentAgain;

    void await(String typed, CodeSent sent) {
        sentAgain = isFor(typed);
        address = typed.strip();
        maskedAddress = sent.maskedAddress();
        expiresAt = sent.expiresAt();
        resendFrom = sent.resendFrom();
    }

    void clear() {
        address = null;
    }

    boolean isAwaited() {
        return address != null;
    }

    boolean isFor(String typed) {
        return isAwaited() && typed != null && address.equals(typed.strip());
    }

    /** Whether a code that is still good was sent to the address. */
    boolean isGoodFor(String typed, Instant now) {
        return isFor(typed) && now.isBefore(expiresAt);
    }

    /** Seconds until another code can be asked for; 0 = now. */
    long secondsToWait(Instant now) {
        return Math.max(0, (Duration.between(now, resendFrom).toMillis() + 999) / 1000);
    }

    String address() {
        return address;
    }

    String maskedAddress() {
        return maskedAddress;
    }

    boolean isSentAgain() {
        return sentAgain;
    }
}

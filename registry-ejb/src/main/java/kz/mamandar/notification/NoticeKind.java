package kz.mamandar.notification;

import java.time.Duration;
import java.util.Set;

/**
 * Kinds of notices; texts are {@code notice.<KIND>.subject}, {@code .body} and {@code .sms} in both languages. Where a kind
 * has variants, the parameter {@code variant} names one and the keys are {@code notice.<KIND>.<variant>.…}.
 */
public enum NoticeKind {
    SIGN_IN_CODE(true, Duration.ofMinutes(5), Set.of("code", "minutes"), Set.of()),
    CONSENT_CODE(true, Duration.ofMinutes(5), Set.of("code", "minutes"), Set.of()),
    CONSENT_REQUEST(true, Lifetime.USUAL, Set.of("provider", "link"), Set.of()),
    APPLICATION_SUBMITTED(false, Lifetime.USUAL, Set.of("number", "acceptedOn", "dueOn"), Set.of("link")),
    APPLICATION_REGISTERED(false, Lifetime.USUAL, Set.of("number", "registryNumber"), Set.of("link")),
    APPLICATION_RETURNED(false, Lifetime.USUAL, Set.of("number", "reasons"), Set.of("comment", "link")),
    APPLICATION_REFUSED(false, Lifetime.USUAL, Set.of("number", "reasons", "basis"), Set.of("comment", "link")),
    APPLICATION_WITHDRAWN(false, Lifetime.USUAL, Set.of("number"), Set.of()),
    CONSENT_CHANGED(false, Lifetime.USUAL, Set.of("variant", "provider"), Set.of("link")),
    ENTRY_CHANGED(
            false, Lifetime.USUAL, Set.of("variant", "registryNumber", "ground"), Set.of("basis", "comment", "link")),
    DUE_DATE_CHANGED(false, Lifetime.USUAL, Set.of("number", "oldDueOn", "dueOn"), Set.of("link"));

    private final boolean secret;
    private final Duration lifetime;
    private final Set<String> required;
    private final Set<String> optional;

    NoticeKind(boolean secret, Duration lifetime, Set<String> required, Set<String> optional) {
        this.secret = secret;
        this.lifetime = lifetime;
        this.required = required;
        this.optional = optional;
    }

    /** Whether the text lets its holder act (a code, a link) and so is wiped once it has been sent. */
    public boolean isSecret() {
        return secret;
    }

    /** How long delivery is tried. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Parameters without which the text makes no sense. */
    public Set<String> required() {
        return required;
    }

    /** Parameters that may be blank; a line that names a blank one is left out. */
    public Set<String> optional() {
        return optional;
    }

    private static final class Lifetime {
        static final Duration USUAL = Duration.ofHours(24);
    }
}

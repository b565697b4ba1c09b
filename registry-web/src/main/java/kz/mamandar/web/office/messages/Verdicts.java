package kz.mamandar.web.office.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import kz.mamandar.web.platform.text.Texts;

/** Verdicts on signatures: those that everybody meets in words, the others by their codes (docs/state-bus.md). */
@RequestScoped
class Verdicts {

    private static final Set<String> IN_WORDS = Set.of("NONE", "VALID");

    @Inject
    private Texts texts;

    String words(String verdict) {
        return IN_WORDS.contains(verdict) ? texts.get("exchange.verdict." + verdict) : verdict;
    }
}

package kz.mamandar.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import kz.mamandar.web.platform.text.Texts;

/** How long there is to decide, as a number with its words. */
@RequestScoped
public class Terms {

    private static final int SOON = 1;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    /** What to show of a term: the words and how pressing it is, as a kind of tag. */
    public record Term(String words, String kind) {}

    /** @param daysLeft working days, negative once it is overdue */
    public Term of(LocalDate dueOn, int daysLeft) {
        LocalDate today = LocalDate.now(clock);
        if (dueOn.isBefore(today)) {
            return new Term(daysLeft == 0 ? texts.get("term.over") : texts.count("term.overdue", -daysLeft), "danger");
        }
        if (dueOn.equals(today)) {
            return new Term(texts.get("term.today"), "warning");
        }
        return new Term(texts.count("term.left", daysLeft), daysLeft <= SOON ? "warning" : "neutral");
    }
}

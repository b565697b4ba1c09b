package kz.mamandar.web.office.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.web.office.GroundedForm;

/** What was typed of a decision. Reasons of another outcome stay ticked while the reviewer makes up their mind. */
public class DecisionForm extends GroundedForm {

    private static final long serialVersionUID = 1L;

    private String outcome;
    private List<String> reasonCodes = new ArrayList<>();

    DecisionOutcome outcome() {
        return outcome == null ? null : DecisionOutcome.valueOf(outcome);
    }

    /** The ticked reasons that belong to the chosen outcome. */
    Set<String> reasonsOfOutcome() {
        String prefix = outcome() == DecisionOutcome.RETURNED ? "RET-" : "REF-";
        return outcome() == null || outcome() == DecisionOutcome.REGISTERED
                ? Set.of()
                : reasonCodes.stream().filter(code -> code.startsWith(prefix)).collect(Collectors.toSet());
    }

    void addReason(String code) {
        if (!reasonCodes.contains(code)) {
            reasonCodes.add(code);
        }
    }

    void addToComment(String text) {
        String comment = getComment();
        if (comment == null || comment.isBlank()) {
            setComment(text);
        } else if (!comment.contains(text)) {
            setComment(comment.stripTrailing() + "\n" + text);
        }
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public List<String> getReasonCodes() {
        return reasonCodes;
    }

    public void setReasonCodes(List<String> reasonCodes) {
        this.reasonCodes = reasonCodes == null ? new ArrayList<>() : new ArrayList<>(reasonCodes);
    }
}

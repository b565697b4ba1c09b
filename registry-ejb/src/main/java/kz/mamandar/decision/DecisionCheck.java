package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.rules.application.DecisionDraft;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.application.DecisionRules;

/** Checks a decision against the rules of para 9 and trims what was typed. */
@ApplicationScoped
class DecisionCheck {

    private static final int COMMENT = 4_000;
    private static final int BASIS = 300;

    @Inject
    private Clock clock;

    /** The command with its texts trimmed; what does not belong to the outcome is left out. */
    Decide check(Decide typed) {
        Problems problems = new Problems();
        if (typed.outcome() == null) {
            problems.add("outcome", ErrorCode.FIELD_REQUIRED);
        }
        boolean refusal = typed.outcome() == DecisionOutcome.REFUSED;
        Decide command = new Decide(
                typed.number(),
                typed.version(),
                typed.outcome(),
                typed.reasonCodes() == null ? Set.of() : Set.copyOf(typed.reasonCodes()),
                problems.optionalText("comment", typed.comment(), COMMENT),
                refusal ? problems.optionalText("basisAct", typed.basisAct(), BASIS) : null,
                refusal ? problems.optionalNumber("basisNumber", typed.basisNumber(), BASIS) : null,
                refusal ? typed.basisDate() : null);
        problems.throwIfAny();
        DecisionRules.check(draft(command))
                .forEach(broken -> problems.add(Problem.at(broken.field(), ErrorCode.valueOf(broken.code()))));
        problems.throwIfAny();
        return command;
    }

    private DecisionDraft draft(Decide command) {
        return new DecisionDraft(
                command.outcome(),
                command.reasonCodes(),
                command.comment(),
                command.basisAct(),
                command.basisNumber(),
                command.basisDate(),
                LocalDate.now(clock));
    }
}

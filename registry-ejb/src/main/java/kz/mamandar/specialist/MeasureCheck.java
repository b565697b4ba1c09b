package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.rules.specialist.MeasureDraft;
import kz.mamandar.rules.specialist.MeasureRules;
import kz.mamandar.specialist.MeasureService.TakeMeasure;

/** Checks a measure against its rules and trims what was typed. */
@ApplicationScoped
class MeasureCheck {

    private static final int COMMENT = 4_000;
    private static final int BASIS = 300;

    @Inject
    Clock clock;

    TakeMeasure check(TakeMeasure typed) {
        Problems problems = new Problems();
        if (typed.action() == null || !typed.action().isMeasure()) {
            problems.add("action", ErrorCode.FIELD_REQUIRED);
        }
        TakeMeasure command = new TakeMeasure(
                typed.registryNumber(),
                typed.version(),
                typed.action(),
                typed.groundCode(),
                problems.optionalText("comment", typed.comment(), COMMENT),
                problems.optionalText("basisAct", typed.basisAct(), BASIS),
                problems.optionalNumber("basisNumber", typed.basisNumber(), BASIS),
                typed.basisDate());
        problems.throwIfAny();
        MeasureDraft draft = new MeasureDraft(
                command.action(),
                command.groundCode(),
                command.basisAct(),
                command.basisNumber(),
                command.basisDate(),
                LocalDate.now(clock));
        MeasureRules.check(draft)
                .forEach(broken -> problems.add(Problem.at(broken.field(), ErrorCode.valueOf(broken.code()))));
        problems.throwIfAny();
        return command;
    }
}

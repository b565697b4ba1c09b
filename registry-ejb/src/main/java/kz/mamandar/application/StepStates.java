package kz.mamandar.application;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.application.ApplicationProgress.StepState;
import kz.mamandar.application.ApplicationProgress.StepView;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.rules.application.ApplicationField;
import kz.mamandar.rules.application.ReturnReason;

/**
 * What is left to do in each step. After a return (para 10) the steps that the reasons name are to be mended until they say
 * something else than what was sent.
 *
 * @param content what the application says now
 * @param problemFields the fields that something is wrong with
 * @param categoriesExist whether the profession has categories; true while no profession was chosen
 * @param returned the round that was returned, when the application was not sent again since
 */
record StepStates(
        ApplicationContent content,
        Set<String> problemFields,
        boolean categoriesExist,
        Optional<RoundView> returned,
        SpecialistConsentState consent) {

    List<StepView> all() {
        Set<ApplicationStep> open = problemFields.stream()
                .map(ApplicationStep::ofField)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationStep.class)));
        Set<ApplicationField> named = fieldsNamedInReturn();
        return Arrays.stream(ApplicationStep.values())
                .map(step -> new StepView(step, state(step, open.contains(step), named)))
                .toList();
    }

    private StepState state(ApplicationStep step, boolean open, Set<ApplicationField> named) {
        if (step == ApplicationStep.CONSENT) {
            return consentState();
        }
        if (step.isNamedBy(named) && step.isSame(content, returned.orElseThrow().content())) {
            return StepState.TO_MEND;
        }
        if (step == ApplicationStep.CATEGORY && !categoriesExist && !open) {
            return StepState.NOT_NEEDED;
        }
        boolean untouched = step == ApplicationStep.CATEGORY && content.professionCode() == null;
        return open || untouched ? StepState.TO_DO : StepState.DONE;
    }

    private StepState consentState() {
        return switch (consent) {
            case GIVEN -> StepState.DONE;
            case ASKED -> StepState.WAITING;
            case REFUSED -> StepState.DECLINED;
            case NOT_ASKED, WITHDRAWN -> StepState.TO_DO;
        };
    }

    private Set<ApplicationField> fieldsNamedInReturn() {
        return returned.flatMap(RoundView::decision).stream()
                .flatMap(decision -> decision.reasonCodes().stream())
                .map(ReturnReason::fromCode)
                .flatMap(Optional::stream)
                .map(ReturnReason::fields)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}

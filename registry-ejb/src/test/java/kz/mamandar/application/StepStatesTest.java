package kz.mamandar.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.application.ApplicationProgress.StepState;
import kz.mamandar.application.ApplicationProgress.StepView;
import kz.mamandar.application.ApplicationView.DecisionView;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.rules.application.DecisionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepStatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final ApplicationContent SENT = content("SW", "SW-FIRST", "psychologist", 1L);

    @Test
    void a_step_with_a_problem_is_to_be_done_and_the_others_are_done() {
        List<StepView> steps = draft(SENT, Set.of("iin", "documents"), true, SpecialistConsentState.NOT_ASKED);

        assertThat(steps)
                .containsExactly(
                        new StepView(ApplicationStep.PERSON, StepState.TO_DO),
                        new StepView(ApplicationStep.EDUCATION, StepState.DONE),
                        new StepView(ApplicationStep.CATEGORY, StepState.DONE),
                        new StepView(ApplicationStep.EMPLOYMENT, StepState.DONE),
                        new StepView(ApplicationStep.DOCUMENTS, StepState.TO_DO),
                        new StepView(ApplicationStep.CONSENT, StepState.TO_DO));
    }

    @Test
    void the_category_waits_for_the_profession_and_is_not_needed_where_there_are_none() {
        ApplicationContent untouched = content(null, null, null, 1L);

        assertThat(state(draft(untouched, Set.of(), true, SpecialistConsentState.NOT_ASKED), ApplicationStep.CATEGORY))
                .isEqualTo(StepState.TO_DO);
        assertThat(state(draft(SENT, Set.of(), false, SpecialistConsentState.NOT_ASKED), ApplicationStep.CATEGORY))
                .isEqualTo(StepState.NOT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_ASKED, TO_DO", "ASKED, WAITING", "GIVEN, DONE", "REFUSED, DECLINED", "WITHDRAWN, TO_DO"})
    void the_consent_step_follows_the_consent(SpecialistConsentState consent, StepState expected) {
        assertThat(state(draft(SENT, Set.of(), true, consent), ApplicationStep.CONSENT))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RET-1, EDUCATION", "RET-2, CATEGORY", "RET-3, DOCUMENTS", "RET-4, EMPLOYMENT"})
    void a_reason_for_return_marks_its_step_and_no_other(String reason, ApplicationStep marked) {
        List<StepView> steps = afterReturn(SENT, reason);

        assertThat(steps).allSatisfy(view -> assertThat(view.state() == StepState.TO_MEND)
                .as(view.step().name())
                .isEqualTo(view.step() == marked));
    }

    @ParameterizedTest
    @CsvSource({"RET-1, EDUCATION", "RET-2, CATEGORY", "RET-3, DOCUMENTS", "RET-4, EMPLOYMENT"})
    void a_step_is_mended_once_it_says_something_else(String reason, ApplicationStep mended) {
        ApplicationContent changed = content("PSY", "SW-SECOND", "social worker", 2L);

        assertThat(state(afterReturn(changed, reason), mended)).isEqualTo(StepState.DONE);
    }

    private static List<StepView> draft(
            ApplicationContent content, Set<String> problems, boolean categoriesExist, SpecialistConsentState consent) {
        return new StepStates(content, problems, categoriesExist, Optional.empty(), consent).all();
    }

    private static List<StepView> afterReturn(ApplicationContent now, String reason) {
        DecisionView decision = new DecisionView(
                DecisionOutcome.RETURNED,
                List.of(reason),
                Optional.of("mend it"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        RoundView round = new RoundView(1, Instant.EPOCH, DAY, DAY, SENT, Optional.of(decision));
        return new StepStates(now, Set.of(), true, Optional.of(round), SpecialistConsentState.GIVEN).all();
    }

    private static StepState state(List<StepView> steps, ApplicationStep step) {
        return steps.stream()
                .filter(view -> view.step() == step)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static ApplicationContent content(String profession, String category, String position, long documentId) {
        return new ApplicationContent(
                "••••••••0007",
                "Ahmetov",
                "Erlan",
                null,
                "+77011234567",
                null,
                "kk",
                profession,
                "Psychology",
                "HIGHER",
                "University",
                2015,
                category,
                DAY.minusYears(1),
                DAY.plusYears(2),
                position,
                position,
                List.of(new DocumentView(documentId, "DIPLOMA", "1", DAY, null, "d.pdf", "application/pdf", 10L)));
    }
}

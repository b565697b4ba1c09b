package kz.mamandar.rules.application;

import static kz.mamandar.rules.application.DecisionOutcome.REFUSED;
import static kz.mamandar.rules.application.DecisionOutcome.REGISTERED;
import static kz.mamandar.rules.application.DecisionOutcome.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Set<String> NONE = Set.of();
    private static final Set<String> RET = Set.of("RET-1", "RET-4");
    private static final Set<String> REF = Set.of("REF-2");
    private static final Set<String> MIXED = Set.of("RET-1", "REF-1");
    private static final Basis NO_BASIS = new Basis(null, null, null);
    private static final Basis COURT = new Basis("приговор суда", "1-17/2026", TODAY);

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(REGISTERED, NONE, null, NO_BASIS, ""),
                arguments(REGISTERED, NONE, "проверено", NO_BASIS, ""),
                arguments(REGISTERED, RET, null, NO_BASIS, "reasonCodes REASON_FOREIGN"),
                arguments(REGISTERED, REF, null, COURT, "reasonCodes REASON_FOREIGN"),
                arguments(RETURNED, RET, "исправьте", NO_BASIS, ""),
                arguments(RETURNED, Set.of("RET-1", "RET-2", "RET-3", "RET-4"), "исправьте", NO_BASIS, ""),
                arguments(RETURNED, NONE, "исправьте", NO_BASIS, "reasonCodes REASON_REQUIRED"),
                arguments(RETURNED, RET, null, NO_BASIS, "comment COMMENT_REQUIRED"),
                arguments(RETURNED, NONE, null, NO_BASIS, "reasonCodes REASON_REQUIRED, comment COMMENT_REQUIRED"),
                arguments(RETURNED, REF, "исправьте", NO_BASIS, "reasonCodes REASON_FOREIGN"),
                arguments(RETURNED, MIXED, "исправьте", NO_BASIS, "reasonCodes REASON_FOREIGN"),
                arguments(RETURNED, Set.of("RET-5"), "исправьте", NO_BASIS, "reasonCodes REASON_FOREIGN"),
                arguments(RETURNED, Set.of("RET_1"), "исправьте", NO_BASIS, "reasonCodes REASON_FOREIGN"),
                arguments(REFUSED, REF, null, COURT, ""),
                arguments(REFUSED, Set.of("REF-1", "REF-2", "REF-3", "REF-4"), "см. акт", COURT, ""),
                arguments(REFUSED, NONE, null, COURT, "reasonCodes REASON_REQUIRED"),
                arguments(REFUSED, RET, null, COURT, "reasonCodes REASON_FOREIGN"),
                arguments(REFUSED, MIXED, null, COURT, "reasonCodes REASON_FOREIGN"),
                arguments(REFUSED, REF, null, new Basis(null, "1", TODAY), "basisAct BASIS_REQUIRED"),
                arguments(REFUSED, REF, null, new Basis("акт", null, TODAY), "basisNumber BASIS_REQUIRED"),
                arguments(REFUSED, REF, null, new Basis("акт", "1", null), "basisDate BASIS_REQUIRED"),
                arguments(REFUSED, REF, null, new Basis("акт", "1", TODAY.minusDays(1)), ""),
                arguments(
                        REFUSED, REF, null, new Basis("акт", "1", TODAY.plusDays(1)), "basisDate BASIS_DATE_IN_FUTURE"),
                arguments(
                        REFUSED,
                        REF,
                        null,
                        NO_BASIS,
                        "basisAct BASIS_REQUIRED, basisNumber BASIS_REQUIRED, basisDate BASIS_REQUIRED"));
    }

    @ParameterizedTest(name = "{0} with {1}, {2}, {3}: {4}")
    @MethodSource("table")
    void a_decision_states_what_its_outcome_asks_for(
            DecisionOutcome outcome, Set<String> reasons, String comment, Basis basis, String expected) {
        DecisionDraft draft =
                new DecisionDraft(outcome, reasons, comment, basis.act(), basis.number(), basis.date(), TODAY);
        assertThat(DecisionRules.check(draft).stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
    }

    record Basis(String act, String number, LocalDate date) {}
}

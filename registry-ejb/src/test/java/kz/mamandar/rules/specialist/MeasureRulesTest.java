package kz.mamandar.rules.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.mamandar.rules.specialist.MeasureRules.MeasureProblem;
import org.junit.jupiter.api.Test;

class MeasureRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Test
    void a_measure_with_its_ground_and_basis_can_be_taken() {
        assertThat(check(EntryAction.SUSPEND, "LICENCE_SUSPENDED", "Приказ", "1", TODAY))
                .isEmpty();
        assertThat(check(EntryAction.EXCLUDE, "LICENCE_ENDED", "Приказ", "1", TODAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void a_resumption_needs_no_basis() {
        assertThat(check(EntryAction.RESUME, "GROUND_CEASED", null, null, null)).isEmpty();
    }

    @Test
    void a_suspension_names_act_number_and_date() {
        assertThat(check(EntryAction.SUSPEND, "LICENCE_SUSPENDED", null, null, null))
                .containsExactly(
                        new MeasureProblem("basisAct", "BASIS_REQUIRED"),
                        new MeasureProblem("basisNumber", "BASIS_REQUIRED"),
                        new MeasureProblem("basisDate", "BASIS_REQUIRED"));
    }

    @Test
    void the_act_is_not_of_tomorrow() {
        assertThat(check(EntryAction.RESUME, "GROUND_CEASED", "Приказ", "1", TODAY.plusDays(1)))
                .containsExactly(new MeasureProblem("basisDate", "BASIS_DATE_IN_FUTURE"));
    }

    @Test
    void the_ground_is_one_of_this_measure() {
        assertThat(check(EntryAction.EXCLUDE, "LICENCE_SUSPENDED", "Приказ", "1", TODAY))
                .containsExactly(new MeasureProblem("groundCode", "REASON_FOREIGN"));
        assertThat(check(EntryAction.EXCLUDE, "NO_SUCH_GROUND", "Приказ", "1", TODAY))
                .containsExactly(new MeasureProblem("groundCode", "REASON_FOREIGN"));
        assertThat(check(EntryAction.EXCLUDE, null, "Приказ", "1", TODAY))
                .containsExactly(new MeasureProblem("groundCode", "REASON_REQUIRED"));
    }

    private static List<MeasureProblem> check(
            EntryAction action, String ground, String act, String number, LocalDate date) {
        return MeasureRules.check(new MeasureDraft(action, ground, act, number, date, TODAY));
    }
}

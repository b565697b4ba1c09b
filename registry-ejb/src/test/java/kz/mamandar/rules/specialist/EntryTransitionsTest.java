package kz.mamandar.rules.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.mamandar.rules.publication.EntryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTransitionsTest {

    /** Every status with every action; nothing in the last column = not allowed. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, REGISTER, ACTIVE",
        "ACTIVE, SUSPEND, SUSPENDED",
        "ACTIVE, RESUME,",
        "ACTIVE, EXCLUDE, EXCLUDED",
        "SUSPENDED, REGISTER, SUSPENDED",
        "SUSPENDED, SUSPEND,",
        "SUSPENDED, RESUME, ACTIVE",
        "SUSPENDED, EXCLUDE, EXCLUDED",
        "EXCLUDED, REGISTER, ACTIVE",
        "EXCLUDED, SUSPEND,",
        "EXCLUDED, RESUME,",
        "EXCLUDED, EXCLUDE,"
    })
    void the_table_of_transitions_is_whole(EntryStatus status, EntryAction action, EntryStatus next) {
        assertThat(EntryTransitions.next(status, action)).isEqualTo(Optional.ofNullable(next));
        assertThat(EntryTransitions.allowed(status).contains(action)).isEqualTo(next != null);
    }

    @Test
    void every_ground_is_of_a_measure() {
        assertThat(EntryGround.values())
                .allMatch(ground -> ground.action().isMeasure())
                .extracting(EntryGround::action)
                .contains(EntryAction.SUSPEND, EntryAction.RESUME, EntryAction.EXCLUDE);
        assertThat(EntryGround.fromCode("LICENCE_ENDED")).contains(EntryGround.LICENCE_ENDED);
        assertThat(EntryGround.fromCode("OTHER")).isEmpty();
    }
}

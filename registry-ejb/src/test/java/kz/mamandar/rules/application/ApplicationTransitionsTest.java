package kz.mamandar.rules.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table, what is forbidden (-) included. */
class ApplicationTransitionsTest {

    private static final String TABLE =
            """
                       | EDIT     | SUBMIT    | WITHDRAW  | DISCARD   | REGISTER   | RETURN_FOR_REVISION | REFUSE
            DRAFT      | DRAFT    | SUBMITTED | -         | WITHDRAWN | -          | -                   | -
            SUBMITTED  | -        | -         | WITHDRAWN | -         | REGISTERED | RETURNED            | REFUSED
            RETURNED   | RETURNED | SUBMITTED | WITHDRAWN | -         | -          | -                   | -
            REGISTERED | -        | -         | -         | -         | -          | -                   | -
            REFUSED    | -        | -         | -         | -         | -          | -                   | -
            WITHDRAWN  | -        | -         | -         | -         | -          | -                   | -
            """;

    static Stream<Arguments> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> actions = rows.get(0);
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i + 1)
                .limit(actions.size() - 1L)
                .map(i -> Arguments.of(
                        ApplicationStatus.valueOf(row.get(0)),
                        ApplicationAction.valueOf(actions.get(i)),
                        Optional.of(row.get(i))
                                .filter(cell -> !cell.equals("-"))
                                .map(ApplicationStatus::valueOf))));
    }

    @ParameterizedTest(name = "{0} on {1} gives {2}")
    @MethodSource("cells")
    void each_action_leads_where_the_table_says(
            ApplicationStatus status, ApplicationAction action, Optional<ApplicationStatus> expected) {
        assertThat(ApplicationTransitions.next(status, action)).isEqualTo(expected);
    }

    @Test
    void the_table_has_a_cell_for_every_status_and_action() {
        Map<ApplicationStatus, Set<ApplicationAction>> covered = new EnumMap<>(ApplicationStatus.class);
        cells().forEach(cell -> covered.computeIfAbsent(
                        (ApplicationStatus) cell.get()[0], status -> EnumSet.noneOf(ApplicationAction.class))
                .add((ApplicationAction) cell.get()[1]));
        assertThat(covered).containsOnlyKeys(ApplicationStatus.values());
        assertThat(covered.values()).allMatch(actions -> actions.equals(EnumSet.allOf(ApplicationAction.class)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void what_is_offered_is_what_is_allowed(
            ApplicationStatus status, ApplicationAction action, Optional<ApplicationStatus> expected) {
        assertThat(ApplicationTransitions.allowed(status).contains(action)).isEqualTo(expected.isPresent());
    }

    @Test
    void an_application_is_open_until_it_is_registered_refused_or_withdrawn() {
        assertThat(ApplicationStatus.values())
                .filteredOn(ApplicationStatus::isOpen)
                .containsExactly(ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, ApplicationStatus.RETURNED);
    }

    @Test
    void only_registration_and_refusal_decide_for_good() {
        assertThat(ApplicationStatus.values())
                .filteredOn(ApplicationStatus::isDecided)
                .containsExactly(ApplicationStatus.REGISTERED, ApplicationStatus.REFUSED);
    }
}

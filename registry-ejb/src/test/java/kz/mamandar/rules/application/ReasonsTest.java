package kz.mamandar.rules.application;

import static kz.mamandar.rules.application.ApplicationField.CATEGORY;
import static kz.mamandar.rules.application.ApplicationField.CATEGORY_ISSUED_ON;
import static kz.mamandar.rules.application.ApplicationField.CATEGORY_VALID_UNTIL;
import static kz.mamandar.rules.application.ApplicationField.DOCUMENTS;
import static kz.mamandar.rules.application.ApplicationField.POSITION;
import static kz.mamandar.rules.application.ApplicationField.PROFESSION;
import static kz.mamandar.rules.application.ApplicationField.SPECIALTY;
import static kz.mamandar.rules.application.ApplicationField.STAFF_POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    @Test
    void a_return_has_four_reasons_each_about_its_own_part_of_the_application() {
        Map<String, Set<ApplicationField>> fields = Arrays.stream(ReturnReason.values())
                .collect(Collectors.toMap(ReturnReason::code, ReturnReason::fields));
        assertThat(fields)
                .isEqualTo(Map.of(
                        "RET-1", Set.of(PROFESSION, SPECIALTY),
                        "RET-2", Set.of(CATEGORY, CATEGORY_ISSUED_ON, CATEGORY_VALID_UNTIL),
                        "RET-3", Set.of(DOCUMENTS),
                        "RET-4", Set.of(POSITION, STAFF_POSITION)));
    }

    @Test
    void every_field_that_can_be_returned_belongs_to_one_reason() {
        assertThat(Arrays.stream(ReturnReason.values()).flatMap(reason -> reason.fields().stream()))
                .containsExactlyInAnyOrder(ApplicationField.values());
    }

    @Test
    void a_refusal_has_four_reasons() {
        assertThat(RefusalReason.values())
                .extracting(RefusalReason::code)
                .containsExactly("REF-1", "REF-2", "REF-3", "REF-4");
    }

    @Test
    void reasons_are_found_by_their_code() {
        for (ReturnReason reason : ReturnReason.values()) {
            assertThat(ReturnReason.fromCode(reason.code())).contains(reason);
            assertThat(RefusalReason.fromCode(reason.code())).isEmpty();
        }
        for (RefusalReason reason : RefusalReason.values()) {
            assertThat(RefusalReason.fromCode(reason.code())).contains(reason);
            assertThat(ReturnReason.fromCode(reason.code())).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "RET_1", "ret-1", "RET-5", "REF-0", " REF-1"})
    void nothing_else_is_a_reason(String code) {
        assertThat(ReturnReason.fromCode(code)).isEmpty();
        assertThat(RefusalReason.fromCode(code)).isEmpty();
    }
}

package kz.mamandar.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "12345,12345",
        "№ 12345,12345",
        "№12345,12345",
        "' №\u00a0№ 12345 ',12345",
        "АБ № 7,АБ № 7",
        "7199-26-00-2/1,7199-26-00-2/1"
    })
    void a_number_is_kept_without_the_sign_that_is_shown_before_it(String typed, String kept) {
        assertThat(problems.number("number", typed, 20)).isEqualTo(kept);
        assertThat(problems.optionalNumber("number", typed, 20)).isEqualTo(kept);
        problems.throwIfAny();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "№", " № "})
    void the_sign_alone_is_no_number(String typed) {
        assertThat(problems.optionalNumber("number", typed, 20)).isNull();
        problems.throwIfAny();
        problems.number("number", typed, 20);
        RegistryException refused = catchThrowableOfType(RegistryException.class, problems::throwIfAny);
        assertThat(refused.problems()).containsExactly(Problem.at("number", ErrorCode.FIELD_REQUIRED));
    }
}

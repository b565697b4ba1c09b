package kz.mamandar.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNumberTest {

    /** Reckoned by hand after ISO/IEC 7064, MOD 11,10. */
    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"10000001, 100000016", "10000002, 100000024", "12345678, 123456788", "99999999, 999999995"})
    void the_last_digit_is_the_check_digit(long sequence, String number) {
        assertThat(RegistryNumber.ofSequence(sequence).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000016",
                "100 000 016",
                "100-000-016",
                " 100000016 ",
                "100\u2013000\u2013016",
                "100\u00a0000\u00a0016"
            })
    void it_is_read_as_people_write_it(String raw) {
        assertThat(RegistryNumber.parse(raw)).map(RegistryNumber::value).contains("100000016");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "10000001", "1000000155", "100000017", "10000001a", "１０００００016", "١٠٠٠٠٠٠١٥"})
    void anything_else_is_no_number(String raw) {
        assertThat(RegistryNumber.parse(raw)).isEmpty();
    }

    @Test
    void it_is_shown_in_groups_of_three_and_stored_without() {
        RegistryNumber number = new RegistryNumber("100000016");
        assertThat(number.display()).isEqualTo("100 000 016");
        assertThat(number).hasToString("100000016");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9_999_999, 100_000_000, -1})
    void a_sequence_that_does_not_have_eight_digits_makes_none(long sequence) {
        assertThatThrownBy(() -> RegistryNumber.ofSequence(sequence))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessage("not a valid registry number");
    }
}

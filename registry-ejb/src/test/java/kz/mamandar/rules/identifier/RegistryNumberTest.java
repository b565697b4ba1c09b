package kz.mamandar.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNumberTest {

    private static final int FIRST = 10_000_000;
    private static final int LAST = 99_999_999;

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

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll @IntRange(min = FIRST, max = LAST) int sequence,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = RegistryNumber.ofSequence(sequence).value();
        char wrong = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        assertThat(RegistryNumber.parse(number.substring(0, place) + wrong + number.substring(place + 1)))
                .isEmpty();
    }

    @Property
    void of_the_45_pairs_of_neighbours_that_may_change_places_one_goes_unnoticed(
            @ForAll @IntRange(min = FIRST, max = LAST) int sequence, @ForAll @IntRange(min = 1, max = 6) int place) {
        String digits = String.valueOf(sequence);
        long unnoticed = IntStream.rangeClosed(0, 9)
                .mapToLong(a -> IntStream.range(0, a)
                        .mapToObj(b -> digits.substring(0, place) + a + b + digits.substring(place + 2))
                        .map(pair ->
                                RegistryNumber.ofSequence(Long.parseLong(pair)).value())
                        .filter(number ->
                                RegistryNumber.parse(swapped(number, place)).isPresent())
                        .count())
                .sum();
        assertThat(unnoticed).isEqualTo(1);
    }

    @Property
    void every_number_is_read_back(@ForAll @IntRange(min = FIRST, max = LAST) int sequence) {
        RegistryNumber number = RegistryNumber.ofSequence(sequence);
        assertThat(RegistryNumber.parse(number.display())).contains(number);
        assertThat(number.value()).startsWith(String.valueOf(sequence)).hasSize(9);
    }

    private static String swapped(String number, int place) {
        return number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
    }
}

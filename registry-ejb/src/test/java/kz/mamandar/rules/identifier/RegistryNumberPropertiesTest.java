package kz.mamandar.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RegistryNumberPropertiesTest {

    private static final int FIRST = 10_000_000;
    private static final int LAST = 99_999_999;

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

package kz.mamandar.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckDigitPropertiesTest {

    @Property
    void a_wrong_check_digit_is_found(@ForAll("issued") String number, @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Iin.parse(withDigit(number, 11, (digit(number, 11) + by) % 10)))
                .isEmpty();
    }

    @Property
    void a_wrong_digit_is_found_where_the_wrong_number_takes_the_same_pass(
            @ForAll("issued") String number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String wrong = withDigit(number, place, (digit(number, place) + by) % 10);
        Assume.that((firstPass(wrong) == 10) == (firstPass(number) == 10));
        assertThat(Iin.parse(wrong)).isEmpty();
    }

    @Property
    void a_wrong_eleventh_digit_goes_unnoticed_in_the_first_pass(
            @ForAll("issuedByFirstPass") String number, @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Iin.parse(withDigit(number, 10, (digit(number, 10) + by) % 10)))
                .isPresent();
    }

    @Property
    void two_neighbours_that_changed_places_are_found_where_both_take_the_first_pass(
            @ForAll("issuedByFirstPass") String number, @ForAll @IntRange(max = 10) int place) {
        Assume.that(digit(number, place) != digit(number, place + 1));
        String swapped = withDigit(withDigit(number, place, digit(number, place + 1)), place + 1, digit(number, place));
        Assume.that(firstPass(swapped) != 10);
        assertThat(Iin.parse(swapped)).isEmpty();
    }

    @Provide
    Arbitrary<String> issued() {
        return prefixes().filter(prefix -> checkDigitOf(prefix) != 10).map(prefix -> prefix + checkDigitOf(prefix));
    }

    @Provide
    Arbitrary<String> issuedByFirstPass() {
        return issued().filter(number -> firstPass(number) != 10);
    }

    private static Arbitrary<String> prefixes() {
        return Arbitraries.strings().numeric().ofLength(11);
    }

    /** Reckoned as the decree puts it, apart from the code under test. */
    private static int checkDigitOf(String prefix) {
        int first = firstPass(prefix);
        if (first != 10) {
            return first;
        }
        int[] weights = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
        return IntStream.range(0, 11).map(i -> weights[i] * digit(prefix, i)).sum() % 11;
    }

    private static int firstPass(String number) {
        return IntStream.range(0, 11).map(i -> (i + 1) * digit(number, i)).sum() % 11;
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }

    private static String withDigit(String number, int place, int digit) {
        return number.substring(0, place) + digit + number.substring(place + 1);
    }
}

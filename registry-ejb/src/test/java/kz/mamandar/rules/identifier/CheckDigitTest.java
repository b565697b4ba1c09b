package kz.mamandar.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "600101500007, IIN", "600101500808, IIN", "651231600002, IIN", "651231600309, IIN",
        "600140000008, BIN", "600140000906, BIN", "600141000003, BIN", "600141000409, BIN",
        "600160000007, BIN", "600160000808, BIN"
    })
    void numbers_whose_digit_comes_from_the_first_or_the_second_pass_are_valid(String number, IdentifierKind kind) {
        assertThat(IdentifierKind.of(number)).isEqualTo(kind);
        assertThat(Iin.parse(number)).map(Iin::value).contains(number);
        assertThat(Bin.parse(number)).map(Bin::value).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60010150081", "65123160036", "60014000092", "60014100046", "60016000081"})
    void a_number_whose_both_passes_give_ten_is_never_issued_whatever_its_last_digit(String prefix) {
        IntStream.rangeClosed(0, 9)
                .forEach(last -> assertThat(Iin.parse(prefix + last)).isEmpty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "60010150000",
                "6001015000070",
                "60010150000a",
                "-00101500007",
                "+60010150000",
                "600101500008",
                "٦٠٠١٠١٥٠٠٠٠٧",
                "६००१०१५००००७",
                "６００１０１５００００７",
                "60010150000７"
            })
    void what_is_not_twelve_plain_digits_with_the_right_last_one_is_refused(String raw) {
        assertThat(Iin.parse(raw)).isEmpty();
        assertThat(Bin.parse(raw)).isEmpty();
        assertThat(IdentifierKind.of(raw)).isEqualTo(IdentifierKind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 600101500007",
                "600101 500007\t",
                "600 101 500 007",
                "600101\u00a0500007",
                "\u200b600101500007\ufeff"
            })
    void spaces_of_every_kind_are_let_pass(String raw) {
        assertThat(Iin.parse(raw)).map(Iin::value).contains("600101500007");
        assertThat(Bin.parse(raw)).map(Bin::value).contains("600101500007");
        assertThat(IdentifierKind.of(raw)).isEqualTo(IdentifierKind.IIN);
    }

    @ParameterizedTest(name = "fifth digit of {0}: {1}")
    @CsvSource({
        "600101500007, IIN",
        "600130000003, IIN",
        "600140000008, BIN",
        "600150000002, BIN",
        "600160000007, BIN",
        "600170000001, IIN"
    })
    void the_layout_only_hints_at_what_the_number_is(String number, IdentifierKind kind) {
        assertThat(IdentifierKind.of(number)).isEqualTo(kind);
    }

    @Test
    void digits_are_not_compared_with_a_date_of_birth() {
        assertThat(Iin.parse("999999999999")).as("not by its check digit").isEmpty();
        assertThat(Iin.parse("991332000003"))
                .as("no thirteenth month stands in the way")
                .isPresent();
    }

    @Test
    void constructors_refuse_what_parsing_refuses_and_do_not_repeat_it() {
        assertThatThrownBy(() -> new Iin("600101500008"))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessage("not a valid IIN");
        assertThatThrownBy(() -> new Bin("600140000009"))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessage("not a valid BIN");
    }

    @Test
    void an_iin_shows_no_more_than_its_last_four_digits() {
        Iin iin = new Iin("600101500808");
        assertThat(iin.masked()).isEqualTo("••••••••0808");
        assertThat(iin).hasToString("••••••••0808");
    }

    @Test
    void a_wrong_digit_goes_unnoticed_where_the_other_pass_gives_the_same_check_digit() {
        assertThat(Iin.parse("600101500808")).isPresent();
        assertThat(Iin.parse("600601500808")).isPresent();
    }
}

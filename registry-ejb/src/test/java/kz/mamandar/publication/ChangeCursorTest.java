package kz.mamandar.publication;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {

    @Property
    void every_place_comes_back(@ForAll @LongRange(min = 0) long place) {
        assertThat(ChangeCursor.decode(new ChangeCursor(place).encoded())).contains(new ChangeCursor(place));
    }

    @Test
    void cursors_given_out_in_the_first_year_are_read_for_ever() {
        assertThat(ChangeCursor.decode("AQAAAAAAAAAA8XIA7Q")).contains(new ChangeCursor(0));
        assertThat(ChangeCursor.decode("AQAAAAAAEtaHSm4D6Q")).contains(new ChangeCursor(1_234_567));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "AQAAAAAAEtaISm4D6Q", "AgAAAAAAEtaHSm4D6Q", "not a cursor", "AQAAAAAAEtaHSm4D6QAA", "ә"
            })
    void what_was_not_given_out_is_told_apart(String damaged) {
        assertThat(ChangeCursor.decode(damaged)).isEmpty();
    }
}

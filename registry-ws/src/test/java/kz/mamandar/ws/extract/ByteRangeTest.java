package kz.mamandar.ws.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 99",
        "bytes=10-, 10, 99",
        "bytes=98-5000, 98, 99",
        "bytes=-10, 89, 99",
        "bytes=-5000, 0, 99"
    })
    void aRangeIsCutToTheFile(String header, long from, long to) {
        assertThat(ByteRange.parse(header, 99)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99-", "bytes=500-600", "bytes=-0"})
    void aRangeOutsideTheFileIsEmpty(String header) {
        assertThat(ByteRange.parse(header, 99))
                .hasValueSatisfying(range -> assertThat(range.isEmpty()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=5-1",
                "bytes=0-1,3-4",
                "items=0-1",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void anythingElseIsAnsweredWithTheWholeFile(String header) {
        assertThat(ByteRange.parse(header, 99)).isEqualTo(Optional.empty());
    }
}

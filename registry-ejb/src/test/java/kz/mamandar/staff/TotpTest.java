package kz.mamandar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codes_are_those_of_rfc_6238_appendix_b(long second, String code) {
        assertThat(Totp.matchingStep(SECRET, code, Instant.ofEpochSecond(second), Long.MIN_VALUE))
                .hasValue(second / 30);
    }

    @Test
    void a_code_is_good_one_step_early_or_late_and_no_more() {
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890 - 30), 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890 + 30), 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890 - 60), 0)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890 + 60), 0)).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        long step = 1234567890 / 30;
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890), step)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, "005924", at(1234567890), step - 1))
                .isPresent();
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}

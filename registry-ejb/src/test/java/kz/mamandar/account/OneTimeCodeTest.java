package kz.mamandar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.mamandar.account.OneTimeCode.Outcome;
import kz.mamandar.account.OneTimeCodes.Purpose;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private static final Instant SENT = Instant.parse("2026-03-20T05:00:00Z");

    private final OneTimeCode code = new OneTimeCode(Purpose.SIGN_IN, "subject", "right", SENT);

    @Test
    void a_right_code_is_good_once() {
        assertThat(code.tryWith("right", SENT.plusSeconds(10))).isEqualTo(Outcome.RIGHT);
        assertThat(code.tryWith("right", SENT.plusSeconds(11))).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void a_code_is_good_for_just_under_five_minutes() {
        assertThat(code.tryWith("right", SENT.plus(Duration.ofMinutes(5)))).isEqualTo(Outcome.EXPIRED);
        assertThat(code.tryWith("right", SENT.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isEqualTo(Outcome.RIGHT);
    }

    @Test
    void the_fifth_wrong_try_exhausts_the_code_and_the_right_one_comes_too_late() {
        for (int i = 1; i <= 4; i++) {
            assertThat(code.tryWith("wrong", SENT)).isEqualTo(Outcome.WRONG);
        }
        assertThat(code.tryWith("wrong", SENT)).isEqualTo(Outcome.EXHAUSTED);
        assertThat(code.tryWith("right", SENT)).isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    void the_fifth_try_may_still_be_the_right_one() {
        for (int i = 1; i <= 4; i++) {
            code.tryWith("wrong", SENT);
        }
        assertThat(code.tryWith("right", SENT)).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void another_code_can_be_had_after_sixty_seconds() {
        assertThat(code.isTooSoonToResend(SENT.plusSeconds(59))).isTrue();
        assertThat(code.isTooSoonToResend(SENT.plusSeconds(60))).isFalse();
    }

    @Test
    void after_a_code_was_used_another_can_be_had_at_once() {
        code.tryWith("right", SENT.plusSeconds(10));

        assertThat(code.isTooSoonToResend(SENT.plusSeconds(11))).isFalse();
    }
}
